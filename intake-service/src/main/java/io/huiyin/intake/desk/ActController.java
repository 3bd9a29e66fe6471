package io.huiyin.intake.desk;

import io.huiyin.intake.complaint.Reference;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.complaint.web.Acting;
import io.huiyin.intake.complaint.web.Connecting;
import io.huiyin.intake.complaint.web.IfMatch;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.problem.Violation;
import io.huiyin.service.security.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Does what the forms on the page of a complaint ask for. What is refused is shown there, with all that was typed. */
@Controller
class ActController {

    private final MongoComplaints complaints;
    private final Acting acting;
    private final Connecting connecting;
    private final Trees trees;
    private final CasePage page;
    private final MessageSource texts;

    ActController(
            MongoComplaints complaints,
            Acting acting,
            Connecting connecting,
            Trees trees,
            CasePage page,
            MessageSource texts) {
        this.complaints = complaints;
        this.acting = acting;
        this.connecting = connecting;
        this.trees = trees;
        this.page = page;
        this.texts = texts;
    }

    /** Where a refused form was shown, for whoever comes there by link. */
    @GetMapping("/desk/complaints/{id}/{path}")
    String again(@PathVariable UUID id, @PathVariable String path) {
        return DeskAction.at(path).map(_ -> "redirect:/desk/complaints/" + id).orElseThrow(Problem::notFound);
    }

    /** @param version that the page showed, where the form takes the place of something */
    @PostMapping("/desk/complaints/{id}/{path}")
    String act(
            @PathVariable UUID id,
            @PathVariable String path,
            @RequestParam("_key") String formKey,
            @RequestParam(name = "_version", required = false) @Nullable Long version,
            HttpServletRequest request,
            HttpServletResponse response,
            CurrentPerson person,
            Model model,
            Locale locale) {
        var action = DeskAction.at(path).orElseThrow(Problem::notFound);
        var key = IdempotencyKey.parse(List.of(formKey));
        var ifMatch = version == null ? null : IfMatch.tag(version);
        try {
            return "redirect:/desk/complaints/" + act(id, action, key, ifMatch, request, person);
        } catch (Problem refused) {
            response.setStatus(refused.type().status().value());
            var stale = refused.type().equals(ProblemType.PRECONDITION_FAILED);
            var changes = stale
                    ? acting.since(id, ifMatch, person).stream()
                            .map(entry -> TimelineLine.of(entry, texts, locale))
                            .toList()
                    : List.<TimelineLine>of();
            var attempt = new Attempt(
                    action,
                    request.getParameterMap(),
                    FormErrors.of(refused, texts, locale),
                    FormErrors.title(refused, texts, locale),
                    changes,
                    stale,
                    FormErrors.keyAfter(refused, key.value()));
            model.addAttribute("address", "/desk/complaints/" + id);
            return page.show(id, attempt, person, model, locale);
        }
    }

    /** The id of the complaint that is shown then. */
    private UUID act(
            UUID id,
            DeskAction action,
            IdempotencyKey key,
            @Nullable String ifMatch,
            HttpServletRequest request,
            CurrentPerson person) {
        var sent = request.getParameterMap();
        switch (action) {
            case LINK -> connecting.link(id, other(request, "to", person), key, ifMatch, person);
            case MERGING -> {
                var into = other(request, "into", person);
                connecting.merge(id, into, key, ifMatch, person);
                return into;
            }
            default -> {
                var before = complaints.find(id.toString(), person).orElseThrow(Problem::notFound);
                var meant = action == DeskAction.CLASSIFICATION ? trees.meant(sent) : sent;
                var command = ReadAction.command(
                        action, meant, before.complaint().facts().classification());
                acting.act(id, command, key, action.replaces() ? IfMatch.required(ifMatch) : ifMatch, person);
            }
        }
        return id;
    }

    /** The complaint whose reference somebody typed. */
    private UUID other(HttpServletRequest request, String field, CurrentPerson person) {
        var typed = request.getParameter(field);
        if (typed == null || typed.isBlank()) {
            throw refused(field, "required");
        }
        var reference = Reference.typed(typed.strip()).orElseThrow(() -> refused(field, "reference"));
        if (!reference.valid()) {
            throw refused(field, "reference");
        }
        return complaints
                .find(reference, person)
                .map(found -> UUID.fromString(found.id()))
                .orElseThrow(() -> refused(field, "unknown-complaint"));
    }

    private static Problem refused(String field, String code) {
        return Problem.invalid(List.of(Violation.at("/" + field, code)));
    }
}
