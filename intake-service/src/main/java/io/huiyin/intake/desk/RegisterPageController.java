package io.huiyin.intake.desk;

import io.huiyin.events.Channel;
import io.huiyin.events.Kind;
import io.huiyin.events.Mood;
import io.huiyin.events.Severity;
import io.huiyin.intake.complaint.web.CustomerDefaults;
import io.huiyin.intake.complaint.web.Registering;
import io.huiyin.intake.complaint.web.Repetition;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.security.CurrentPerson;
import io.huiyin.service.strictjson.StrictForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form for a new complaint. A key hidden in the page keeps a form that is sent twice from counting twice. */
@Controller
class RegisterPageController {

    private final Registering registering;
    private final CustomerDefaults defaults;
    private final MessageSource texts;

    RegisterPageController(Registering registering, CustomerDefaults defaults, MessageSource texts) {
        this.registering = registering;
        this.defaults = defaults;
        this.texts = texts;
    }

    @GetMapping("/desk/new")
    String form(Model model, Locale locale) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("channel", Channel.PHONE.name());
        values.put("kind", Kind.COMPLAINT.name());
        values.put("severity", Severity.NORMAL.name());
        values.put("language", locale.toLanguageTag());
        fill(model, UUID.randomUUID().toString(), values, Map.of(), null);
        return "desk-new";
    }

    @PostMapping("/desk/complaints")
    String register(
            @RequestParam("_key") String formKey,
            HttpServletRequest request,
            HttpServletResponse response,
            CurrentPerson person,
            Model model,
            Locale locale) {
        var key = IdempotencyKey.parse(List.of(formKey));
        try {
            var form = StrictForm.read(request.getParameterMap(), NewComplaint.class)
                    .form();
            var id = Repetition.complaintId(person, key);
            registering.register(id, form.facts(defaults, id), form.previousContacts(), person);
            return "redirect:/desk/complaints/" + id;
        } catch (Problem refused) {
            response.setStatus(refused.type().status().value());
            Map<String, Object> values = new LinkedHashMap<>();
            request.getParameterMap().forEach((name, sent) -> values.put(name, sent[0]));
            fill(
                    model,
                    FormErrors.keyAfter(refused, key.value()),
                    values,
                    FormErrors.of(refused, texts, locale),
                    FormErrors.title(refused, texts, locale));
            return "desk-new";
        }
    }

    private static void fill(
            Model model, String key, Map<String, Object> values, Map<String, String> errors, @Nullable String refusal) {
        model.addAttribute("key", key)
                .addAttribute("values", values)
                .addAttribute("errors", errors)
                .addAttribute("refusal", refusal)
                .addAttribute("kinds", Kind.values())
                .addAttribute("channels", Channel.values())
                .addAttribute("severities", Severity.values())
                .addAttribute("moods", Mood.values());
    }
}
