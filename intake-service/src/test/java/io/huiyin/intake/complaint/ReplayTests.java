package io.huiyin.intake.complaint;

import static io.huiyin.intake.complaint.Examples.LIN;
import static io.huiyin.intake.complaint.Examples.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.Envelope;
import io.huiyin.events.Event;
import io.huiyin.events.EventCatalogue;
import io.huiyin.events.EventCodec;
import io.huiyin.events.Source;
import io.huiyin.intake.complaint.ActOnComplaint.Accepted;
import io.huiyin.intake.complaint.ActOnComplaint.KeyReused;
import io.huiyin.intake.complaint.ActOnComplaint.NotAllowed;
import io.huiyin.intake.complaint.ActOnComplaint.Stale;
import io.huiyin.intake.complaint.RegisterComplaint.Registration;
import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.Change;
import io.huiyin.messaging.Commands;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random lives of a complaint. The seed is part of every failure. */
class ReplayTests {

    private static final String ID = "c-1";

    private final StoreInMemory store = new StoreInMemory();
    private Instant now = MORNING;
    private final Commands<Dossier> commands = new Commands<>(store, () -> now, (_, _) -> {}, () -> null);
    private final ActOnComplaint act = new ActOnComplaint(commands);

    @Test
    void theDocumentIsWhatItsEventsMakeOfIt() {
        for (var seed = 0L; seed < 300; seed++) {
            var life = new ReplayTests();
            life.live(new Random(seed));

            assertThat(life.replayed())
                    .as("seed %d", seed)
                    .isEqualTo(life.dossier().complaint());
        }
    }

    @Test
    void aComplaintIsResolvedOnceWhateverElseHappens() {
        for (var seed = 0L; seed < 300; seed++) {
            var life = new ReplayTests();
            life.live(new Random(seed));
            var resolved = life.store.history.stream()
                    .filter(event -> event.envelope().type().startsWith("complaint.resolved"))
                    .count();

            assertThat(resolved).as("seed %d", seed).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void aRefusalNamesWhatIsAllowed() {
        register();
        act("k-1", new Command.Resolve("sorry", null));

        assertThat(act("k-2", new Command.Resolve("sorry again", null)))
                .isEqualTo(new NotAllowed(Status.RESOLVED, List.of(Step.ADD_NOTE, Step.CONTACT_CUSTOMER)));
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgainAndAnotherRequestUnderItIsRefused() {
        register();
        var resolve = new Command.Resolve("sorry", null);
        var first = act("k-1", resolve);
        var events = store.history.size();

        assertThat(act("k-1", resolve)).isEqualTo(first).isInstanceOf(Accepted.class);
        assertThat(act("k-1", new Command.Resolve("other", null))).isInstanceOf(KeyReused.class);
        assertThat(store.history).hasSize(events);
    }

    @Test
    void aStaleVersionIsRefusedAndUsesUpNoKey() {
        register();
        var note = Examples.aCommand(new Random(0));

        assertThat(act.execute(ID, note, LIN, repeatable("k", note), version -> version == 7))
                .isEqualTo(new Stale(1));
        assertThat(act.execute(ID, note, LIN, repeatable("k", note), version -> version == 1))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void aTakenReferenceIsDrawnAnew() {
        var refusing = new StoreInMemory() {
            private int refusals = 3;

            @Override
            public boolean save(List<Change<Dossier>> changes) {
                return refusals-- <= 0 && super.save(changes);
            }
        };
        var random = new Random(1);
        var drawn = new HashMap<String, Reference>();
        var use = new RegisterComplaint(new Commands<>(refusing, () -> now, (_, _) -> {}, () -> null), () -> {
            var reference = Reference.draw(random::nextInt);
            drawn.put(reference.digits(), reference);
            return reference;
        });

        use.execute(new Registration(ID, "f", Examples.shortChange(), null, LIN));

        assertThat(drawn).hasSize(4);
        assertThat(refusing.load(ID).version()).isEqualTo(1);
    }

    private void live(Random random) {
        register();
        var heard = new EnumMap<Source, Long>(Source.class);
        for (var step = 0; step < 40; step++) {
            now = now.plusSeconds(random.nextInt(1, 600));
            if (random.nextBoolean()) {
                act("k-" + random.nextInt(30), Examples.aCommand(random));
            } else {
                hear(Examples.somethingHeard(random), heard);
            }
        }
    }

    private void register() {
        new RegisterComplaint(commands, () -> new Reference("4827361950"))
                .execute(new Registration(ID, "f", Examples.shortChange(), 2, LIN));
    }

    private ActOnComplaint.Result act(String key, Command command) {
        return act.execute(ID, command, LIN, repeatable(key, command), _ -> true);
    }

    private void hear(ComplaintEvent content, Map<Source, Long> heard) {
        var source = EventCatalogue.sourceOf(content);
        var sequence = heard.merge(source, 1L, Long::sum);
        var event = new Event(
                new Envelope(source, ID, sequence, EventCatalogue.wireNameOf(content), now, null, null), content);
        Aggregate<Dossier> before = store.load(ID);
        var decision = new HearOthers().handle(before.state(), event, now);
        store.save(List.of(new Change<>(before, decision.state(), List.of(new EventCodec().write(event)), List.of())));
    }

    private @Nullable Complaint replayed() {
        @Nullable Complaint complaint = null;
        for (var event : store.history) {
            complaint = ComplaintHistory.after(
                    complaint, event.content(), event.envelope().time());
        }
        return complaint;
    }

    private Dossier dossier() {
        var state = store.load(ID).state();
        if (state == null) {
            throw new AssertionError("nothing is on record");
        }
        return state;
    }

    private static Repeatable repeatable(String key, Command command) {
        return new Repeatable(key, command.toString());
    }
}
