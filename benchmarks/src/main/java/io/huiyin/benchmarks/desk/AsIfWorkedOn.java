package io.huiyin.benchmarks.desk;

import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.Envelope;
import io.huiyin.events.Event;
import io.huiyin.events.EventCatalogue;
import io.huiyin.events.Party;
import io.huiyin.events.Source;
import io.huiyin.events.escalation.DeadlineSet;
import io.huiyin.events.escalation.Target;
import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.intake.complaint.Dossier;
import io.huiyin.intake.complaint.HearOthers;
import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.Aggregates;
import io.huiyin.messaging.Change;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Stores new complaints as they are after some time: two thirds of them have an owner and a clock. Nothing is left to be sent. */
final class AsIfWorkedOn implements Aggregates<Dossier> {

    private final Aggregates<Dossier> store;
    private final HearOthers hear = new HearOthers();
    private final Random random = new Random(7);

    AsIfWorkedOn(Aggregates<Dossier> store) {
        this.store = store;
    }

    @Override
    public Map<String, Aggregate<Dossier>> load(Collection<String> subjects) {
        return store.load(subjects);
    }

    @Override
    public boolean save(List<Change<Dossier>> changes) {
        return store.save(changes.stream().map(this::later).toList());
    }

    private Change<Dossier> later(Change<Dossier> change) {
        var state = Objects.requireNonNull(change.state());
        if (random.nextInt(3) > 0) {
            var member = random.nextInt(200);
            state = heard(
                    change.subject(),
                    state,
                    new OwnershipAccepted(
                            "o",
                            new Party("team-" + member % 20, "Team"),
                            new Party("member-" + member, "Mei"),
                            false));
            var due = Instant.now().plusSeconds(random.nextInt(2_000_000) - 500_000L);
            state = heard(
                    change.subject(),
                    state,
                    new DeadlineSet("d", Target.RESOLUTION, due, due, null, "house", null, List.of()));
        }
        return new Change<>(change.before(), state, List.of(), List.of());
    }

    private Dossier heard(String id, Dossier state, ComplaintEvent content) {
        var source = content instanceof DeadlineSet ? Source.ESCALATION : Source.ROUTING;
        var envelope = new Envelope(source, id, 1, EventCatalogue.wireNameOf(content), Instant.now(), null, null);
        return Objects.requireNonNull(hear.handle(state, new Event(envelope, content), envelope.time())
                .state());
    }
}
