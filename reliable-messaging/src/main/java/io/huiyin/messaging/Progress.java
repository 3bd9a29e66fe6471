package io.huiyin.messaging;

import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.Envelope;
import io.huiyin.events.Event;
import io.huiyin.events.EventCatalogue;
import io.huiyin.events.EventCodec;
import io.huiyin.events.RawEvent;
import io.huiyin.events.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a subject gets within one write: several decisions, folded into one {@link Change}. */
final class Progress<S> {

    private final Aggregate<S> before;
    private final EventCodec codec;
    private final List<RawEvent> applied = new ArrayList<>();
    private final List<RawEvent> said = new ArrayList<>();
    private @Nullable S state;
    private boolean decided;

    Progress(Aggregate<S> before, EventCodec codec) {
        this.before = before;
        this.codec = codec;
        this.state = before.state();
    }

    String subject() {
        return before.subject();
    }

    @Nullable
    S state() {
        return state;
    }

    long heard(Source source) {
        return applied.reversed().stream()
                .filter(event -> event.envelope().source() == source)
                .findFirst()
                .map(event -> event.envelope().sequence())
                .orElseGet(() -> before.heard(source));
    }

    /**
     * Takes a decision on an event that was heard.
     *
     * @throws IllegalArgumentException where what the decision says cannot be written; nothing is taken then
     */
    void apply(RawEvent cause, Decision<S> decision, Instant now) {
        var envelope = cause.envelope();
        var events = stamp(decision.events(), envelope.id(), envelope.traceparent(), now);
        applied.add(cause);
        take(decision, events);
    }

    /** Takes a decision that no event led to: a command, or time. */
    void take(Decision<S> decision, @Nullable String traceparent, Instant now) {
        take(decision, stamp(decision.events(), null, traceparent, now));
    }

    private void take(Decision<S> decision, List<RawEvent> events) {
        state = decision.state();
        said.addAll(events);
        decided = true;
    }

    boolean isDecided() {
        return decided;
    }

    /** What is to be stored, empty where nothing was decided. */
    Optional<Change<S>> change() {
        return decided
                ? Optional.of(new Change<>(before, state, List.copyOf(applied), List.copyOf(said)))
                : Optional.empty();
    }

    private List<RawEvent> stamp(
            List<? extends ComplaintEvent> events,
            @Nullable String causationId,
            @Nullable String traceparent,
            Instant now) {
        var stamped = new ArrayList<RawEvent>();
        for (var content : events) {
            var sequence = before.lastSequence() + said.size() + stamped.size() + 1;
            var envelope = new Envelope(
                    EventCatalogue.sourceOf(content),
                    before.subject(),
                    sequence,
                    EventCatalogue.wireNameOf(content),
                    now.truncatedTo(ChronoUnit.MILLIS),
                    causationId,
                    traceparent);
            stamped.add(codec.write(new Event(envelope, content)));
        }
        return stamped;
    }
}
