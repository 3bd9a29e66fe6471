package io.huiyin.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.events.Event;
import io.huiyin.events.Party;
import io.huiyin.intake.complaint.RegisterComplaint.KeyReused;
import io.huiyin.intake.complaint.RegisterComplaint.Registered;
import io.huiyin.intake.complaint.RegisterComplaint.Registration;
import io.huiyin.intake.complaint.RegisterComplaint.Result;
import io.huiyin.messaging.Change;
import io.huiyin.messaging.Commands;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many complaints in one write, of which any may have been there before or lose a race. */
class RegisterManyTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final Random random = new Random(1);

    @Test
    void eachComesBackInItsPlace() {
        var store = new StoreInMemory();

        var results = registering(store).executeAll(List.of(asking("b", "1"), asking("a", "1"), asking("c", "1")));

        assertThat(results.stream().map(RegisterManyTests::reference))
                .containsExactly(referenceOf(store, "b"), referenceOf(store, "a"), referenceOf(store, "c"));
    }

    @Test
    void ofTheSameKeyTheFirstCounts() {
        var store = new StoreInMemory();

        var results = registering(store).executeAll(List.of(asking("a", "1"), asking("a", "2"), asking("a", "1")));

        assertThat(results.get(0)).isInstanceOf(Registered.class).isEqualTo(results.get(2));
        assertThat(results.get(1)).isEqualTo(new KeyReused());
        assertThat(store.history).hasSize(1);
    }

    @Test
    void whatWasOnRecordIsWhatEachIsComparedWith() {
        var store = new StoreInMemory();
        var registering = registering(store);
        var first = registering.execute(asking("a", "2"));

        var results = registering.executeAll(List.of(asking("a", "1"), asking("a", "2")));

        assertThat(results).containsExactly(new KeyReused(), first);
    }

    @Test
    void whatWasStoredBeforeAnotherLostItsRaceIsNotStoredAgain() {
        var store = new StoreInMemory() {
            private boolean first = true;

            @Override
            public boolean save(List<Change<Dossier>> changes) {
                var all = super.save(first ? changes.subList(0, 1) : changes) && !first;
                first = false;
                return all;
            }
        };

        var results = registering(store).executeAll(List.of(asking("a", "1"), asking("b", "1"), asking("c", "1")));

        assertThat(results.stream().map(RegisterManyTests::reference))
                .containsExactly(referenceOf(store, "a"), referenceOf(store, "b"), referenceOf(store, "c"));
        assertThat(store.history.stream().map(Event::envelope).map(envelope -> envelope.subject()))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    private RegisterComplaint registering(StoreInMemory store) {
        return new RegisterComplaint(
                new Commands<>(store, () -> NOW, (_, _) -> {}, () -> null), () -> Reference.draw(random::nextInt));
    }

    private static Registration asking(String id, String fingerprint) {
        return new Registration(id, fingerprint, Examples.shortChange(), null, new Party("agent", "Lin Yue"));
    }

    private static String reference(Result result) {
        return switch (result) {
            case Registered(var complaint) -> complaint.reference();
            case KeyReused() -> "";
        };
    }

    private static String referenceOf(StoreInMemory store, String id) {
        var dossier = store.load(id).state();
        return dossier == null ? "none" : dossier.complaint().reference();
    }
}
