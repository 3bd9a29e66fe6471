package io.huiyin.intake.desk;

import io.huiyin.service.security.CurrentPerson;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One complaint, and the parts of its page that change by themselves. */
@Controller
@RequestMapping("/desk/complaints/{id}")
class CaseController {

    private final CasePage page;

    CaseController(CasePage page) {
        this.page = page;
    }

    @GetMapping
    String show(@PathVariable UUID id, CurrentPerson person, Model model, Locale locale) {
        return page.show(id, Attempt.none(UUID.randomUUID().toString()), person, model, locale);
    }

    @GetMapping("/case")
    String happenings(@PathVariable UUID id, CurrentPerson person, Model model, Locale locale) {
        return page.story(id, person, model, locale);
    }

    @GetMapping("/actions")
    String actions(@PathVariable UUID id, CurrentPerson person, Model model) {
        return page.actions(id, person, model);
    }
}
