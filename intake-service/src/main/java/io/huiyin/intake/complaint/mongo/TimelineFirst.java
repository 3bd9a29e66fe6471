package io.huiyin.intake.complaint.mongo;

import io.huiyin.events.RawEvent;
import io.huiyin.intake.complaint.Dossier;
import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.Aggregates;
import io.huiyin.messaging.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Writes what happened to the timeline before it is stored, all of a batch at once.
 *
 * <p>What was heard is the same whoever writes it. What is said is not: of two writers that decide at the same time one
 * loses, and its entry must not be taken for what happened. So own entries carry the mark of their write and the mark of
 * the one before; the document names the last one, from which the others follow ({@link WrittenTimeline}).
 */
public final class TimelineFirst implements Aggregates<Dossier> {

    private final Aggregates<Dossier> documents;
    private final Timeline timeline;

    public TimelineFirst(Aggregates<Dossier> documents, Timeline timeline) {
        this.documents = documents;
        this.timeline = timeline;
    }

    @Override
    public Map<String, Aggregate<Dossier>> load(Collection<String> subjects) {
        return documents.load(subjects);
    }

    @Override
    public boolean save(List<Change<Dossier>> changes) {
        var entries = new ArrayList<Document>();
        var marked = changes.stream().map(change -> mark(change, entries)).toList();
        timeline.write(entries);
        return documents.save(marked);
    }

    private Change<Dossier> mark(Change<Dossier> change, List<Document> entries) {
        var version = change.before().version() + 1;
        change.applied().forEach(event -> entries.add(entry(event.envelope().id(), event, version)));
        var state = change.state();
        if (change.said().isEmpty() || state == null) {
            return change;
        }
        var mark = UUID.randomUUID().toString();
        var before = headOf(change.before().state());
        for (var event : change.said()) {
            entries.add(entry(event.envelope().id() + ":" + mark, event, version)
                    .append("mark", mark)
                    .append("before", before));
        }
        return new Change<>(change.before(), state.withTimelineHead(mark), change.applied(), change.said());
    }

    private static @Nullable String headOf(@Nullable Dossier dossier) {
        return dossier == null ? null : dossier.timelineHead();
    }

    private static Document entry(String id, RawEvent event, long version) {
        var envelope = event.envelope();
        return new Document("_id", id)
                .append(Timeline.SUBJECT, envelope.subject())
                .append("source", envelope.source().wireName())
                .append("sequence", envelope.sequence())
                .append("type", envelope.type())
                .append("time", Date.from(envelope.time()))
                .append("body", event.body())
                .append(Timeline.VERSION, version);
    }
}
