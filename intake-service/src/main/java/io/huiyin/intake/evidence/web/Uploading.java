package io.huiyin.intake.evidence.web;

import io.huiyin.intake.complaint.Command;
import io.huiyin.intake.complaint.Done;
import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.complaint.Work.Evidence;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.complaint.web.Acting;
import io.huiyin.intake.complaint.web.Repetition;
import io.huiyin.intake.evidence.EvidenceFile;
import io.huiyin.intake.evidence.Limited;
import io.huiyin.intake.evidence.TakeInEvidence;
import io.huiyin.intake.evidence.TakeInEvidence.Empty;
import io.huiyin.intake.evidence.TakeInEvidence.NotAccepted;
import io.huiyin.intake.evidence.TakeInEvidence.Recorded;
import io.huiyin.intake.evidence.TakeInEvidence.Refused;
import io.huiyin.intake.evidence.TakeInEvidence.Taken;
import io.huiyin.intake.evidence.TooLargeException;
import io.huiyin.intake.evidence.TooSlowException;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.security.CurrentPerson;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes in what came by API or page, in the name of whoever is signed in. */
@Component
class Uploading {

    private static final Logger log = LoggerFactory.getLogger(Uploading.class);

    private final TakeInEvidence takeIn;
    private final Acting acting;
    private final MongoComplaints complaints;
    private final Turns turns;
    private final InstantSource clock;

    Uploading(TakeInEvidence takeIn, Acting acting, MongoComplaints complaints, Turns turns, InstantSource clock) {
        this.takeIn = takeIn;
        this.acting = acting;
        this.complaints = complaints;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * @return the file as it is on record, the same each time
     * @throws Problem where it is refused; nothing is kept then
     */
    Evidence upload(UUID complaint, HttpServletRequest request, IdempotencyKey key, CurrentPerson person) {
        var found = find(complaint, person);
        var id = Repetition.evidenceId(complaint, person, key).toString();
        return turns.inTurn(() -> {
            try {
                refuseWhatIsAnnouncedTooLarge(request);
                var part = FilePart.of(request, takeIn.limits(), clock);
                var earlier = onRecord(found, id);
                return earlier.isPresent() ? again(earlier.get(), part) : first(complaint, id, part, key, person);
            } catch (TooLargeException _) {
                drain(request);
                throw tooLarge();
            } catch (TooSlowException _) {
                throw Problem.of(EvidenceProblems.TOO_SLOW);
            } catch (BrokenOffException _) {
                // Tomcat has noted it as a failure of ours, and would answer so.
                request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
                throw Problem.of(EvidenceProblems.BROKEN_OFF);
            } catch (IOException failed) {
                log.warn("a file for complaint {} could not be stored", complaint, failed);
                throw Problem.unavailable(Duration.ofSeconds(5)).because(failed);
            }
        });
    }

    private Evidence first(UUID complaint, String id, FilePart part, IdempotencyKey key, CurrentPerson person)
            throws IOException {
        var result = takeIn.execute(
                complaint.toString(),
                id,
                part.fileName(),
                part.content(),
                file -> record(complaint, file, part, key, person));
        return switch (result) {
            case Taken<Done> _ -> onRecord(find(complaint, person), id).orElseThrow();
            case Empty<Done> _ -> throw Problem.of(EvidenceProblems.EMPTY);
            case NotAccepted<Done> _ -> throw Problem.of(EvidenceProblems.NOT_ACCEPTED);
        };
    }

    private Recorded<Done> record(
            UUID complaint, EvidenceFile file, FilePart part, IdempotencyKey key, CurrentPerson person)
            throws IOException {
        if (!part.isLast()) {
            return new Refused<>(Problem.of(EvidenceProblems.ONE_FILE));
        }
        try {
            return new TakeInEvidence.Done<>(acting.act(complaint, command(file), key, null, person));
        } catch (Problem refused) {
            return new Refused<>(refused);
        }
    }

    private static Command command(EvidenceFile file) {
        return new Command.AddEvidence(file.id(), file.fileName(), file.mediaType(), file.bytes(), file.sha256());
    }

    /** The key was used before: what is sent now is read and compared, but not stored. */
    private Evidence again(Evidence earlier, FilePart part) throws IOException {
        var sent = takeIn.look(earlier.id(), part.fileName(), part.content());
        if (!part.isLast()) {
            throw Problem.of(EvidenceProblems.ONE_FILE);
        }
        if (sent.filter(file -> file.sha256().equals(earlier.sha256())
                        && file.fileName().equals(earlier.fileName()))
                .isEmpty()) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return earlier;
    }

    private OnRecord find(UUID complaint, CurrentPerson person) {
        return complaints.find(complaint.toString(), person).orElseThrow(Problem::notFound);
    }

    private static Optional<Evidence> onRecord(OnRecord complaint, String id) {
        return complaint.complaint().work().evidence().stream()
                .filter(file -> file.id().equals(id))
                .findFirst();
    }

    /** Said before anything is read, where it is so large that nobody should have to wait for the answer. */
    private void refuseWhatIsAnnouncedTooLarge(HttpServletRequest request) {
        if (request.getContentLengthLong() > 2 * takeIn.limits().bytes()) {
            throw tooLarge();
        }
    }

    private Problem tooLarge() {
        return Problem.of(EvidenceProblems.TOO_LARGE, takeIn.limits().bytes() >> 20);
    }

    /** A browser that is still sending does not read the answer: up to as much again is read and thrown away. */
    private void drain(HttpServletRequest request) {
        try {
            new Limited(
                            request.getInputStream(),
                            takeIn.limits().bytes(),
                            clock.instant().plus(takeIn.limits().uploadTime()),
                            clock)
                    .transferTo(OutputStream.nullOutputStream());
        } catch (IOException enough) {
            log.debug("the rest of a file that is too large was not waited for", enough);
        }
    }
}
