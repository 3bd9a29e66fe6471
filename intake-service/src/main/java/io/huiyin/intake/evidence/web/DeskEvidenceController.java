package io.huiyin.intake.evidence.web;

import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.complaint.Step;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.security.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The files of a complaint on the desk: a part of its page, or a page of their own where there is no script. */
@Controller
@RequestMapping("/desk/complaints/{id}/evidence")
class DeskEvidenceController {

    private static final String FRAGMENT = "desk-evidence :: evidence";

    private final Uploading uploading;
    private final Showing showing;

    DeskEvidenceController(Uploading uploading, Showing showing) {
        this.uploading = uploading;
        this.showing = showing;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            CurrentPerson person,
            Model model,
            Locale locale) {
        fill(showing.complaint(id, person), model, locale);
        return part == null ? "desk-evidence" : FRAGMENT;
    }

    /** The key stands in the address, for the form itself is not read before the file is taken in. */
    @PostMapping
    String upload(
            @PathVariable UUID id,
            @RequestParam("_key") String key,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletRequest request,
            CurrentPerson person,
            Model model,
            Locale locale) {
        uploading.upload(id, request, IdempotencyKey.parse(List.of(key)), person);
        if (part == null) {
            return "redirect:/desk/complaints/" + id + "/evidence";
        }
        fill(showing.complaint(id, person), model, locale);
        return FRAGMENT;
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

    private void fill(OnRecord complaint, Model model, Locale locale) {
        var files = showing.files(complaint).reversed().stream()
                .map(file -> new Line(file, Sizes.of(file.bytes(), locale), KindOfFile.of(file.mediaType())))
                .toList();
        model.addAttribute("id", complaint.id())
                .addAttribute("reference", complaint.complaint().reference())
                .addAttribute("files", files)
                .addAttribute("key", UUID.randomUUID().toString())
                .addAttribute("mayAdd", complaint.complaint().allowed().contains(Step.ADD_EVIDENCE));
    }

    /** A file as the page shows it. */
    record Line(EvidenceView file, String size, KindOfFile kind) {}
}
