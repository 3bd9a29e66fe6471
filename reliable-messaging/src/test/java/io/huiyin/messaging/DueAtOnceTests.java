package io.huiyin.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.events.Envelope;
import io.huiyin.events.Event;
import io.huiyin.events.EventCatalogue;
import io.huiyin.events.EventCodec;
import io.huiyin.events.Party;
import io.huiyin.events.Source;
import io.huiyin.events.intake.Audience;
import io.huiyin.events.intake.NoteAdded;
import io.huiyin.messaging.DueWork.DueHandler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hearing makes a state due, and the write that hears fires it. */
class DueAtOnceTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final AggregateType<Marks> TYPE = new AggregateType<>(
            Source.NOTIFICATION, "things", Marks.class, state -> state.text().endsWith("?") ? NOW : null, _ -> "");

    private final RacyStore store = new RacyStore();
    private final Told told = new Told();
    private final DueWork<Marks> work = new DueWork<>(TYPE, store, told, (_, _) -> {});
    private final DueAtOnce<Marks> atOnce = new DueAtOnce<>(work);
    private final Inbox<Marks> inbox = new Inbox<>(
            store,
            (state, _, _) -> Decision.of((state == null ? new Marks("") : state).plus("?")),
            new NothingParked(),
            () -> NOW,
            (_, _) -> {},
            new NoMeter(),
            atOnce);

    @Test
    void oneWriteHearsAndFires() {
        inbox.hear(notesOn("a", "b"));

        assertThat(store.saves()).isEqualTo(1);
        assertThat(store.states()).isEqualTo(Map.of("a", new Marks("?+"), "b", new Marks("?+")));
        assertThat(told.fired).isEmpty();

        atOnce.tell();

        assertThat(told.fired).containsExactlyInAnyOrder("a ?+", "b ?+");
    }

    @Test
    void whereARaceIsLostItIsToldWhatWasStored() {
        store.intrudeOn("b");

        inbox.hear(notesOn("a", "b"));
        atOnce.tell();

        assertThat(store.states()).isEqualTo(Map.of("a", new Marks("?+"), "b", new Marks("!?")));
        assertThat(told.contested).containsExactlyInAnyOrder("a ?+", "b !?");
        assertThat(told.fired).isEmpty();

        work.fire(List.of("a", "b"), NOW);

        assertThat(told.fired).containsExactly("b !?+");
    }

    @Test
    void whereTheAnswerToTheWriteIsLostItIsToldWhatWasStored() {
        store.loseAnswer();

        assertThatThrownBy(() -> inbox.hear(notesOn("a"))).hasMessage("the answer was lost");
        inbox.hear(notesOn("a"));
        atOnce.tell();

        assertThat(store.states()).isEqualTo(Map.of("a", new Marks("?+")));
        assertThat(told.contested).containsExactly("a ?+");
    }

    @Test
    void whileSomethingIsStillToBeToldTheRestIsLeftToTheTimer() {
        inbox.hear(notesOn("a"));
        inbox.hear(notesOn("b"));

        assertThat(store.states()).isEqualTo(Map.of("a", new Marks("?+"), "b", new Marks("?")));

        atOnce.tell();
        work.fire(List.of("a", "b"), NOW);

        assertThat(told.fired).containsExactly("a ?+", "b ?+");
    }

    @Test
    void whatCannotBeFiredIsHeardAllTheSame() {
        told.broken = true;

        inbox.hear(notesOn("a"));

        assertThat(store.states()).isEqualTo(Map.of("a", new Marks("?")));
        assertThat(atOnce.isWaiting()).isFalse();
    }

    private static List<Delivery> notesOn(String... subjects) {
        var note = new NoteAdded(new Party("p", "Somebody"), Audience.INTERNAL, "text");
        return Stream.of(subjects)
                .map(subject ->
                        new Envelope(Source.INTAKE, subject, 1, EventCatalogue.wireNameOf(note), NOW, null, null))
                .<Delivery>map(envelope -> new Delivery.Legible(new EventCodec().write(new Event(envelope, note))))
                .toList();
    }

    private static String markOf(@Nullable Marks state) {
        return state == null ? "" : state.text();
    }

    private static final class NothingParked implements ParkingLot {

        @Override
        public void park(List<ParkedEvent> events) {
            throw new AssertionError("parked " + events);
        }

        @Override
        public Map<String, Long> subjects() {
            return Map.of();
        }

        @Override
        public List<ParkedEvent> of(String subject) {
            return List.of();
        }

        @Override
        public void release(Collection<String> ids) {}

        @Override
        public long count() {
            return 0;
        }
    }

    private static final class Told implements DueHandler<Marks> {

        private final List<String> fired = new ArrayList<>();
        private final List<String> contested = new ArrayList<>();
        private boolean broken;

        @Override
        public Decision<Marks> fire(String subject, Marks state, Instant now) {
            if (broken) {
                throw new IllegalStateException("a bug");
            }
            return Decision.of(state.plus("+"));
        }

        @Override
        public void fired(List<Change<Marks>> changes) {
            changes.forEach(change -> fired.add(change.subject() + " " + markOf(change.state())));
        }

        @Override
        public void contested(List<Change<Marks>> changes, Map<String, Aggregate<Marks>> now) {
            now.forEach((subject, aggregate) -> contested.add(subject + " " + markOf(aggregate.state())));
        }
    }
}
