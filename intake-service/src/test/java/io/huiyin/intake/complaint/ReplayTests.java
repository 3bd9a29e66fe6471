package io.huiyin.intake.complaint;

import static io.huiyin.intake.complaint.Examples.LIN;
import static io.huiyin.intake.complaint.Examples.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.Envelope;
import io.huiyin.events.Event;
import io.huiyin.events.EventCatalogue;
import io.huiyin.events.EventCodec;
import io.huiyin.events.Money;
import io.huiyin.events.Source;
import io.huiyin.events.intake.Audience;
import io.huiyin.events.intake.ComplaintReopened;
import io.huiyin.events.intake.ComplaintResolved;
import io.huiyin.events.intake.IntakeEvent;
import io.huiyin.events.intake.ResolutionProposed;
import io.huiyin.intake.complaint.ActOnComplaint.Accepted;
import io.huiyin.intake.complaint.ActOnComplaint.KeyReused;
import io.huiyin.intake.complaint.ActOnComplaint.NotAllowed;
import io.huiyin.intake.complaint.ActOnComplaint.Stale;
import io.huiyin.intake.complaint.RegisterComplaint.Registration;
import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.Change;
import io.huiyin.messaging.Commands;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random lives of a complaint. The seed is part of every failure. */
class ReplayTests {

    private static final String ID = "c-1";
    private static final Actor AGENT = new Actor(LIN, false);
    private static final Actor SUPERVISOR = new Actor(Examples.ZHOU, true);

    private final List<ActOnComplaint.Result> tried = new ArrayList<>();

    private final StoreInMemory store = new StoreInMemory();
    private Instant now = MORNING;
    private final Commands<Dossier> commands = new Commands<>(store, () -> now, (_, _) -> {}, () -> null);
    private final ActOnComplaint act = new ActOnComplaint(commands, Examples.LIMITS);

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
    void anAnswerIsGivenOnceForEachTimeThatTheCaseIsOpen() {
        for (var seed = 0L; seed < 300; seed++) {
            var life = new ReplayTests();
            life.live(new Random(seed));

            assertThat(life.said("complaint.resolved"))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(1 + life.said("complaint.reopened"));
        }
    }

    @Test
    void noCaseIsClosedOrMergedWhileTheCustomerWaitsForSomethingPromised() {
        for (var seed = 0L; seed < 300; seed++) {
            var life = new ReplayTests();
            life.live(new Random(seed));
            var complaint = life.dossier().complaint();

            if (complaint.status() == Status.CLOSED || complaint.status() == Status.MERGED) {
                assertThat(complaint.work().openPromises()).as("seed %d", seed).isEmpty();
            }
        }
    }

    @Test
    void moreThanTheLimitReachesTheCustomerOnlyWithASecondPerson() {
        for (var seed = 0L; seed < 300; seed++) {
            var life = new ReplayTests();
            life.live(new Random(seed));

            assertThat(life.store.history).as("seed %d", seed).allSatisfy(event -> {
                if (event.content() instanceof ResolutionProposed proposed
                        && !Examples.LIMITS.within(proposed.compensation(), Work.NONE)) {
                    assertThat(proposed.approvedBy()).isNotNull().isNotEqualTo(proposed.by());
                }
            });
        }
    }

    @Test
    void whatOnePersonGrantsAloneStaysWithinTheLimitOverAllAnswersTogether() {
        for (var seed = 0L; seed < 300; seed++) {
            var life = new ReplayTests();
            life.live(new Random(seed));

            var granted = new HashMap<String, BigDecimal>();
            var approved = false;
            for (var event : life.store.history) {
                if (event.content() instanceof ResolutionProposed proposed) {
                    approved = proposed.approvedBy() != null;
                } else if (event.content() instanceof ComplaintReopened) {
                    approved = false;
                } else if (event.content() instanceof ComplaintResolved answer
                        && answer.compensation() instanceof Money(var amount, var currency)
                        && amount.signum() > 0) {
                    var sum = granted.merge(currency, amount, BigDecimal::add);
                    var limit = Examples.LIMITS.byCurrency().getOrDefault(currency, BigDecimal.ZERO);
                    assertThat(approved || sum.compareTo(limit) <= 0)
                            .as("seed %d: %s %s granted", seed, sum, currency)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void randomLivesReachEveryStatusAndEveryEventThatPeopleCause() {
        var statuses = EnumSet.noneOf(Status.class);
        var said = new HashSet<Class<?>>();
        for (var seed = 0L; seed < 300; seed++) {
            var life = new ReplayTests();
            life.live(new Random(seed));
            life.store.history.forEach(event -> said.add(event.content().getClass()));
            for (var result : life.tried) {
                if (result instanceof Accepted(var done)) {
                    statuses.add(done.status());
                }
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(Status.values());
        assertThat(said).containsAll(List.of(IntakeEvent.class.getPermittedSubclasses()));
    }

    @Test
    void aRefusalNamesWhatIsAllowed() {
        register();
        act("k-1", new Command.Resolve("sorry", null));

        assertThat(act("k-2", new Command.Resolve("sorry again", null)))
                .asInstanceOf(type(NotAllowed.class))
                .satisfies(refused -> {
                    assertThat(refused.status()).isEqualTo(Status.RESOLVED);
                    assertThat(refused.why()).containsExactly(Objection.NOT_IN_THIS_STATUS);
                    assertThat(refused.allowed())
                            .contains(Step.ADD_NOTE, Step.CLOSE, Step.REOPEN)
                            .doesNotContain(Step.RESOLVE, Step.PROPOSE, Step.OWNER_ACCEPTS, Step.KEEP_PROMISE);
                });
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
        var note = new Command.AddNote(Audience.INTERNAL, "note");

        assertThat(act.execute(ID, note, AGENT, repeatable("k", note), version -> version == 7, _ -> {}))
                .isEqualTo(new Stale(1));
        assertThat(act.execute(ID, note, AGENT, repeatable("k", note), version -> version == 1, _ -> {}))
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
        for (var step = 0; step < 60; step++) {
            now = now.plusSeconds(random.nextInt(1, 600));
            if (random.nextBoolean()) {
                var actor = random.nextInt(4) == 0 ? SUPERVISOR : AGENT;
                tried.add(act(
                        "k-" + random.nextInt(60),
                        Examples.aCommand(random, dossier().complaint()),
                        actor));
            } else {
                hear(Examples.somethingHeard(random), heard);
            }
        }
    }

    private long said(String type) {
        return store.history.stream()
                .filter(event -> event.envelope().type().startsWith(type))
                .count();
    }

    private void register() {
        new RegisterComplaint(commands, () -> new Reference("4827361950"))
                .execute(new Registration(ID, "f", Examples.shortChange(), 2, LIN));
    }

    private ActOnComplaint.Result act(String key, Command command) {
        return act(key, command, AGENT);
    }

    private ActOnComplaint.Result act(String key, Command command, Actor actor) {
        var before = dossier().complaint();
        var result = act.execute(ID, command, actor, repeatable(key, command), _ -> true, _ -> {});
        if (result instanceof NotAllowed) {
            assertThat(dossier().complaint()).isEqualTo(before);
        }
        return result;
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
