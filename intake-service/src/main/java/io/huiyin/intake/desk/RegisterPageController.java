package io.huiyin.intake.desk;

import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.complaint.web.CustomerDefaults;
import io.huiyin.intake.complaint.web.Registering;
import io.huiyin.intake.complaint.web.Repetition;
import io.huiyin.intake.draft.Drafts;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form for a new complaint. A key hidden in the page keeps a form that is sent twice from counting twice; the draft of
 * the form goes by the same key.
 */
@Controller
class RegisterPageController {

    private final Registering registering;
    private final MongoComplaints complaints;
    private final CustomerDefaults defaults;
    private final Drafts drafts;
    private final Trees trees;
    private final MessageSource texts;

    RegisterPageController(
            Registering registering,
            MongoComplaints complaints,
            CustomerDefaults defaults,
            Drafts drafts,
            Trees trees,
            MessageSource texts) {
        this.registering = registering;
        this.complaints = complaints;
        this.defaults = defaults;
        this.drafts = drafts;
        this.trees = trees;
        this.texts = texts;
    }

    /** A draft that has become a complaint leads there; one that is gone leaves an empty form with its key. */
    @GetMapping("/desk/new")
    String form(
            @RequestParam(name = "draft", required = false) @Nullable UUID id,
            @RequestParam(name = "phone", required = false) @Nullable String phone,
            @RequestParam(name = "name", required = false) @Nullable String name,
            CurrentPerson person,
            Model model,
            Locale locale) {
        var page = RegisterPage.empty(locale);
        if (id != null) {
            var complaint = Repetition.complaintId(person, IdempotencyKey.parse(List.of(id.toString())))
                    .toString();
            if (complaints.find(complaint, person).isPresent()) {
                drafts.discard(person.id(), id.toString());
                return "redirect:/desk/complaints/" + complaint;
            }
            var draft = drafts.find(person.id(), id.toString());
            page = draft.isPresent() ? page.resuming(draft.get()) : page.keyed(id.toString());
        }
        return page.known("phone", phone).known("name", name).show(model, drafts.of(person.id()));
    }

    /** Where a refused form was shown, for whoever comes there by link. */
    @GetMapping({"/desk/complaints", "/desk/complaints/{id}/calls"})
    String again() {
        return "redirect:/desk/new";
    }

    @PostMapping("/desk/complaints")
    String register(
            @RequestParam("_key") String formKey,
            @RequestParam(name = "_version", defaultValue = "0") long version,
            HttpServletRequest request,
            HttpServletResponse response,
            CurrentPerson person,
            Model model,
            Locale locale) {
        var key = IdempotencyKey.parse(List.of(formKey));
        try {
            var form = NewComplaint.read(trees.meant(request.getParameterMap())).form();
            var id = Repetition.complaintId(person, key);
            registering.register(id, form.facts(defaults, id), form.previousContacts(), person);
            drafts.discard(person.id(), key.value());
            return "redirect:/desk/complaints/" + id;
        } catch (Problem refused) {
            response.setStatus(refused.type().status().value());
            var next = FormErrors.keyAfter(refused, key.value());
            if (!next.equals(key.value())) {
                complaints
                        .find(Repetition.complaintId(person, key).toString(), person)
                        .ifPresent(registered -> model.addAttribute("registered", registered));
            }
            return RegisterPage.typed(request.getParameterMap(), next, next.equals(key.value()) ? version : 0)
                    .refused(
                            model,
                            FormErrors.of(refused, texts, locale),
                            FormErrors.title(refused, texts, locale),
                            drafts.of(person.id()));
        }
    }
}
