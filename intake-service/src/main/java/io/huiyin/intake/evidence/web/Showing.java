package io.huiyin.intake.evidence.web;

import io.huiyin.events.Party;
import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.complaint.Work.Evidence;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.evidence.AlteredEvidenceException;
import io.huiyin.intake.evidence.EvidenceFile;
import io.huiyin.intake.evidence.HandOutEvidence;
import io.huiyin.intake.evidence.Looks;
import io.huiyin.intake.evidence.Looks.Look;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.security.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Lists files and hands them out, to whoever may see the complaint. */
@Component
class Showing {

    private static final int MOST_LOOKS = 1_000;

    private static final Logger log = LoggerFactory.getLogger(Showing.class);

    private final MongoComplaints complaints;
    private final HandOutEvidence handOut;
    private final Looks looks;
    private final InstantSource clock;

    Showing(MongoComplaints complaints, HandOutEvidence handOut, Looks looks, InstantSource clock) {
        this.complaints = complaints;
        this.handOut = handOut;
        this.looks = looks;
        this.clock = clock;
    }

    OnRecord complaint(UUID id, CurrentPerson person) {
        return complaints.find(id.toString(), person).orElseThrow(Problem::notFound);
    }

    /** In the order in which they went on record. */
    List<EvidenceView> files(OnRecord complaint) {
        var seen = looks.of(complaint.id(), MOST_LOOKS);
        return complaint.complaint().work().evidence().stream()
                .map(file -> EvidenceView.of(complaint.id(), file, seen))
                .toList();
    }

    /**
     * The look is written down before the first byte goes out.
     *
     * @throws SendingAbortedException where it had begun and must not end as if all were well
     */
    void handOut(UUID complaint, String evidence, CurrentPerson person, HttpServletResponse response) {
        var file = complaint(complaint, person).complaint().work().evidence().stream()
                .filter(one -> one.id().equals(evidence))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var checked = checked(complaint, facts(file));
        looks.record(new Look(complaint.toString(), evidence, new Party(person.id(), person.name()), clock.instant()));
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.bytes());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(file.fileName()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        send(checked, response);
    }

    private HandOutEvidence.Checked checked(UUID complaint, EvidenceFile file) {
        try {
            return handOut.check(complaint.toString(), file);
        } catch (IOException failed) {
            throw Problem.unavailable(Duration.ofSeconds(5)).because(failed);
        }
    }

    private static void send(HandOutEvidence.Checked checked, HttpServletResponse response) {
        try {
            checked.sendTo(response.getOutputStream());
        } catch (ClientAbortException gone) {
            log.debug("nobody waits for the file any more", gone);
        } catch (IOException | AlteredEvidenceException failed) {
            if (response.isCommitted()) {
                throw new SendingAbortedException(failed);
            }
            response.reset();
            throw failed instanceof AlteredEvidenceException altered
                    ? altered
                    : Problem.unavailable(Duration.ofSeconds(5)).because(failed);
        }
    }

    private static EvidenceFile facts(Evidence file) {
        return new EvidenceFile(file.id(), file.fileName(), file.mediaType(), file.bytes(), file.sha256());
    }
}
