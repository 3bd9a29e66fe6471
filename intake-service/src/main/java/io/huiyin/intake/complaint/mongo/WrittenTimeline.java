package io.huiyin.intake.complaint.mongo;

import io.huiyin.events.Envelope;
import io.huiyin.events.EventCodec;
import io.huiyin.events.RawEvent;
import io.huiyin.events.Source;
import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.complaint.TimelineEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Tells the entries that came true from those whose write failed or has not happened yet. */
final class WrittenTimeline {

    private final OnRecord complaint;
    private final EventCodec codec;

    WrittenTimeline(OnRecord complaint, EventCodec codec) {
        this.complaint = complaint;
        this.codec = codec;
    }

    List<TimelineEntry> entries(List<Document> documents) {
        var kept = new ArrayList<Document>();
        documents.stream()
                .filter(document -> source(document) != Source.INTAKE)
                .filter(document -> complaint.contains(source(document), sequence(document)))
                .forEach(kept::add);
        kept.addAll(own(documents));
        kept.sort(Comparator.comparing((Document document) -> document.getDate("time"))
                .thenComparing(WrittenTimeline::source)
                .thenComparingLong(WrittenTimeline::sequence));
        return kept.stream().map(this::read).toList();
    }

    /** Follows the marks backwards from the one that the document names. */
    private List<Document> own(List<Document> documents) {
        var own = documents.stream()
                .filter(document -> source(document) == Source.INTAKE)
                .sorted(Comparator.comparingLong(WrittenTimeline::sequence).reversed())
                .toList();
        var kept = new ArrayList<Document>();
        @Nullable String current = complaint.dossier().timelineHead();
        @Nullable String before = null;
        for (var document : own) {
            var mark = document.getString("mark");
            if (Objects.equals(mark, before) && !Objects.equals(mark, current)) {
                current = before;
            }
            if (Objects.equals(mark, current)) {
                before = document.getString("before");
                kept.add(document);
            }
        }
        return kept;
    }

    private TimelineEntry read(Document document) {
        var envelope = new Envelope(
                source(document),
                complaint.id(),
                sequence(document),
                document.getString("type"),
                document.getDate("time").toInstant(),
                null,
                null);
        var raw = new RawEvent(envelope, document.getString("body"));
        return new TimelineEntry(codec.read(raw), raw.body(), document.get(Timeline.VERSION, 0L));
    }

    private static Source source(Document document) {
        return Source.ofWireName(document.getString("source")).orElseThrow();
    }

    private static long sequence(Document document) {
        return document.getLong("sequence");
    }
}
