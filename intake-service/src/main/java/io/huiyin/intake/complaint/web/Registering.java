package io.huiyin.intake.complaint.web;

import io.huiyin.events.Party;
import io.huiyin.intake.complaint.Complaint;
import io.huiyin.intake.complaint.Facts;
import io.huiyin.intake.complaint.RegisterComplaint;
import io.huiyin.intake.complaint.RegisterComplaint.KeyReused;
import io.huiyin.intake.complaint.RegisterComplaint.Registered;
import io.huiyin.intake.complaint.RegisterComplaint.Registration;
import io.huiyin.intake.complaint.RegisterComplaint.Result;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.security.CurrentPerson;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Registers what came by API or page, in the name of whoever is signed in. */
@Component
@EnableConfigurationProperties(CustomerDefaults.class)
public class Registering {

    private final RegisterComplaint registerComplaint;
    private final CustomerDefaults defaults;

    Registering(RegisterComplaint registerComplaint, CustomerDefaults defaults) {
        this.registerComplaint = registerComplaint;
        this.defaults = defaults;
    }

    /** @throws Problem where the key was used for something else */
    public Complaint register(UUID id, Facts facts, @Nullable Integer previousContacts, CurrentPerson person) {
        return complaint(registerComplaint.execute(registration(id, facts, previousContacts, person)));
    }

    /**
     * What a caller of the API asks for.
     *
     * @throws Problem where only an admin may
     */
    Registration registration(IdempotencyKey key, RegisterForm form, CurrentPerson person) {
        if (form.isImported() && !person.is("admin")) {
            throw Problem.of(ProblemType.FORBIDDEN);
        }
        var id = Repetition.complaintId(person, key);
        return registration(id, form.facts(defaults, id), form.previousContacts(), person);
    }

    /** @throws Problem where the key was used for something else */
    Complaint register(Registration registration) {
        return complaint(registerComplaint.execute(registration));
    }

    /** What each comes to, in their order. */
    List<Result> registerAll(List<Registration> registrations) {
        return registerComplaint.executeAll(registrations);
    }

    /** @throws Problem where the key was used for something else */
    static Complaint complaint(Result result) {
        return switch (result) {
            case Registered(var complaint) -> complaint;
            case KeyReused() -> throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
        };
    }

    private static Registration registration(
            UUID id, Facts facts, @Nullable Integer previousContacts, CurrentPerson person) {
        return new Registration(
                id.toString(),
                Repetition.fingerprint(facts, previousContacts == null ? "" : previousContacts),
                facts,
                previousContacts,
                new Party(person.id(), person.name()));
    }
}
