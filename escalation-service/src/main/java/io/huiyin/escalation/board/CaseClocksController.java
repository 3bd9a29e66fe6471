package io.huiyin.escalation.board;

import io.huiyin.escalation.clocks.Deadline;
import io.huiyin.escalation.clocks.ShowClocks;
import io.huiyin.escalation.clocks.ShowClocks.Clock;
import io.huiyin.escalation.clocks.web.Extending;
import io.huiyin.escalation.clocks.web.WhyForm;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.security.CurrentPerson;
import io.huiyin.service.strictjson.StrictForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The clocks of one complaint: why each is due when it is, and who asks for more time and lets that pass. */
@Controller
@RequestMapping("/board/complaints/{complaintId}")
class CaseClocksController {

    private final ShowClocks show;
    private final Extending extending;
    private final InstantSource clock;
    private final MessageSource texts;
    private final String intake;

    CaseClocksController(
            ShowClocks show,
            Extending extending,
            InstantSource clock,
            MessageSource texts,
            @Value("${huiyin.links.intake}") String intake) {
        this.show = show;
        this.extending = extending;
        this.clock = clock;
        this.texts = texts;
        this.intake = intake;
    }

    @GetMapping
    String page(@PathVariable String complaintId, CurrentPerson person, Model model, Locale locale) {
        return fill(complaintId, Attempt.none(), person, model, locale);
    }

    /** Where a refused form was shown, for whoever comes there by link. */
    @GetMapping({"/extension", "/extension/approval", "/extension/refusal"})
    String again(@PathVariable String complaintId) {
        return "redirect:/board/complaints/" + complaintId;
    }

    @PostMapping("/extension")
    String ask(
            @PathVariable String complaintId,
            HttpServletRequest request,
            HttpServletResponse response,
            CurrentPerson person,
            Model model,
            Locale locale) {
        return attempt(
                complaintId,
                request,
                response,
                person,
                model,
                locale,
                (deadline, key) -> extending.ask(complaintId, deadline, reason(request), key, person));
    }

    @PostMapping("/extension/approval")
    String approve(
            @PathVariable String complaintId,
            HttpServletRequest request,
            HttpServletResponse response,
            CurrentPerson person,
            Model model,
            Locale locale) {
        return attempt(
                complaintId,
                request,
                response,
                person,
                model,
                locale,
                (deadline, key) -> extending.approve(complaintId, deadline, key, person));
    }

    @PostMapping("/extension/refusal")
    String refuse(
            @PathVariable String complaintId,
            HttpServletRequest request,
            HttpServletResponse response,
            CurrentPerson person,
            Model model,
            Locale locale) {
        return attempt(
                complaintId,
                request,
                response,
                person,
                model,
                locale,
                (deadline, key) -> extending.refuse(complaintId, deadline, reason(request), key, person));
    }

    /** What is refused is shown with what was typed. */
    private String attempt(
            String complaintId,
            HttpServletRequest request,
            HttpServletResponse response,
            CurrentPerson person,
            Model model,
            Locale locale,
            BiConsumer<String, IdempotencyKey> what) {
        var deadline = parameter(request, "_deadline");
        try {
            what.accept(deadline, IdempotencyKey.parse(List.of(parameter(request, "_key"))));
            return "redirect:/board/complaints/" + complaintId + "#" + deadline;
        } catch (Problem refused) {
            response.setStatus(refused.type().status().value());
            return fill(complaintId, Attempt.of(deadline, request, refused, texts, locale), person, model, locale);
        }
    }

    private static String reason(HttpServletRequest request) {
        return StrictForm.read(request.getParameterMap(), WhyForm.class).reason();
    }

    private static String parameter(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private String fill(String complaintId, Attempt attempt, CurrentPerson person, Model model, Locale locale) {
        var shown = show.of(complaintId, clock.instant()).orElseThrow(Problem::notFound);
        model.addAttribute("complaintId", complaintId)
                .addAttribute("caseLink", intake + "/desk/complaints/" + complaintId)
                .addAttribute("about", shown.about())
                .addAttribute("clocks", shown.clocks())
                .addAttribute(
                        "steps",
                        shown.clocks().stream()
                                .map(Clock::deadline)
                                .collect(Collectors.toMap(
                                        Deadline::id, it -> StepWords.of(it.explanation(), texts, locale))))
                .addAttribute("escalation", shown.escalation())
                .addAttribute("attempt", attempt)
                .addAttribute("me", person.id())
                .addAttribute("supervises", person.is("supervisor") || person.is("admin"))
                .addAttribute("key", UUID.randomUUID().toString());
        return "case-clocks";
    }

    /** What somebody tried, and why nothing came of it. */
    record Attempt(String deadline, String typed, @Nullable String refusal) {

        static Attempt none() {
            return new Attempt("", "", null);
        }

        static Attempt of(
                String deadline, HttpServletRequest request, Problem refused, MessageSource texts, Locale locale) {
            var violation = refused.violations().stream().findFirst();
            var name = refused.type().name();
            var why = violation.isPresent()
                    ? texts.getMessage(asked(request), null, locale) + ": "
                            + texts.getMessage(
                                    "violation." + violation.get().code(),
                                    violation.get().arguments().toArray(),
                                    violation.get().code(),
                                    locale)
                    : texts.getMessage("problem." + name + ".title", null, name, locale);
            return new Attempt(deadline, parameter(request, "reason"), why);
        }

        /** The label of the one field that there is. */
        private static String asked(HttpServletRequest request) {
            return request.getRequestURI().endsWith("/refusal") ? "clocks.reason-against" : "clocks.reason";
        }
    }
}
