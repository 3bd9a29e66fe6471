package io.huiyin.intake.complaint.web;

import io.huiyin.events.Party;
import io.huiyin.intake.complaint.Complaint;
import io.huiyin.intake.complaint.Facts;
import io.huiyin.intake.complaint.RegisterComplaint;
import io.huiyin.intake.complaint.RegisterComplaint.KeyReused;
import io.huiyin.intake.complaint.RegisterComplaint.Registered;
import io.huiyin.intake.complaint.RegisterComplaint.Registration;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.security.CurrentPerson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers what came by API or page, in the name of whoever is signed in. */
@Component
public class Registering {

    private final RegisterComplaint registerComplaint;

    Registering(RegisterComplaint registerComplaint) {
        this.registerComplaint = registerComplaint;
    }

    /** @throws Problem where the key was used for something else */
    public Complaint register(UUID id, Facts facts, @Nullable Integer previousContacts, CurrentPerson person) {
        var registration = new Registration(
                id.toString(),
                Repetition.fingerprint(facts, previousContacts == null ? "" : previousContacts),
                facts,
                previousContacts,
                new Party(person.id(), person.name()));
        return switch (registerComplaint.execute(registration)) {
            case Registered(var complaint) -> complaint;
            case KeyReused() -> throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
        };
    }
}
