package io.huiyin.intake.desk;

import io.huiyin.events.Channel;
import io.huiyin.events.intake.Audience;
import io.huiyin.intake.complaint.Command;
import io.huiyin.intake.complaint.web.Acting;
import io.huiyin.intake.complaint.web.Connecting;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.security.CurrentPerson;
import io.huiyin.service.strictjson.LongText;
import io.huiyin.service.strictjson.StrictForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One complaint, and what can be done about it. */
@Controller
@RequestMapping("/desk/complaints/{id}")
class CaseController {

    private final CasePage page;
    private final Acting acting;
    private final Connecting connecting;
    private final MessageSource texts;

    CaseController(CasePage page, Acting acting, Connecting connecting, MessageSource texts) {
        this.page = page;
        this.acting = acting;
        this.connecting = connecting;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable UUID id, CurrentPerson person, Model model, Locale locale) {
        return show(id, UUID.randomUUID().toString(), person, model, locale, Map.of(), null);
    }

    /** The parts that change by themselves, for a page that heard of a change. */
    @GetMapping("/case")
    String fragment(@PathVariable UUID id, CurrentPerson person, Model model, Locale locale) {
        page.fill(id, person, model, locale);
        return "desk-case :: case";
    }

    @PostMapping("/{action:notes|contacts|resolution}")
    String act(
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestParam("_key") String formKey,
            HttpServletRequest request,
            HttpServletResponse response,
            CurrentPerson person,
            Model model,
            Locale locale) {
        var key = IdempotencyKey.parse(List.of(formKey));
        try {
            acting.act(id, command(action, request.getParameterMap()), key, null, person);
            return "redirect:/desk/complaints/" + id;
        } catch (Problem refused) {
            model.addAttribute("attempted", action);
            model.addAttribute("typed", String.valueOf(request.getParameter("text")));
            return refused(id, refused, key, response, person, model, locale);
        }
    }

    /** Lets the complaint go on under an earlier one, and shows that one. */
    @PostMapping("/merge")
    String merge(
            @PathVariable UUID id,
            @RequestParam("_key") String formKey,
            @RequestParam UUID into,
            HttpServletResponse response,
            CurrentPerson person,
            Model model,
            Locale locale) {
        var key = IdempotencyKey.parse(List.of(formKey));
        try {
            connecting.merge(id, into, key, null, person);
            return "redirect:/desk/complaints/" + into;
        } catch (Problem refused) {
            return refused(id, refused, key, response, person, model, locale);
        }
    }

    private String refused(
            UUID id,
            Problem refused,
            IdempotencyKey key,
            HttpServletResponse response,
            CurrentPerson person,
            Model model,
            Locale locale) {
        response.setStatus(refused.type().status().value());
        return show(
                id,
                FormErrors.keyAfter(refused, key.value()),
                person,
                model,
                locale,
                FormErrors.of(refused, texts, locale),
                FormErrors.title(refused, texts, locale));
    }

    private static Command command(String action, Map<String, String[]> parameters) {
        return switch (action) {
            case "notes" -> StrictForm.read(parameters, NewNote.class).command();
            case "contacts" -> StrictForm.read(parameters, NewContact.class).command();
            default -> StrictForm.read(parameters, NewResolution.class).command();
        };
    }

    private String show(
            UUID id,
            String key,
            CurrentPerson person,
            Model model,
            Locale locale,
            Map<String, String> errors,
            @Nullable String refusal) {
        page.fill(id, person, model, locale);
        model.addAttribute("key", key).addAttribute("errors", errors).addAttribute("refusal", refusal);
        return "desk-case";
    }

    /** The form of a note. */
    record NewNote(
            Audience audience, @LongText(max = 20_000) String text) {

        Command command() {
            return new Command.AddNote(audience, text);
        }
    }

    /** The form of a contact. */
    record NewContact(
            Channel channel,
            boolean reached,
            @Nullable @LongText(max = 2_000) String text) {

        Command command() {
            return new Command.ContactCustomer(channel, reached, text);
        }
    }

    /** The form of an answer. */
    record NewResolution(@LongText(max = 20_000) String text) {

        Command command() {
            return new Command.Resolve(text, null);
        }
    }
}
