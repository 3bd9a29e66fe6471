package io.huiyin.intake.evidence.web;

import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.security.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Evidence for programs: {@code multipart/form-data} with one file in, the file as an attachment out. */
@RestController
@RequestMapping("/complaints/{id}/evidence")
class EvidenceController {

    private final Uploading uploading;
    private final Showing showing;

    EvidenceController(Uploading uploading, Showing showing) {
        this.uploading = uploading;
        this.showing = showing;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    EvidenceView upload(@PathVariable UUID id, IdempotencyKey key, HttpServletRequest request, CurrentPerson person) {
        return EvidenceView.of(id.toString(), uploading.upload(id, request, key, person), List.of());
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Files list(@PathVariable UUID id, CurrentPerson person) {
        return new Files(showing.files(showing.complaint(id, person)));
    }

    @GetMapping("/{evidence}")
    void download(
            @PathVariable UUID id, @PathVariable String evidence, CurrentPerson person, HttpServletResponse response) {
        showing.handOut(id, evidence, person, response);
    }

    @ExceptionHandler
    void cut(SendingAbortedException aborted) {
        throw aborted;
    }

    /** The files of a complaint, in the order in which they went on record. */
    record Files(List<EvidenceView> items) {}
}
