package io.huiyin.intake.desk;

import io.huiyin.service.problem.Problem;
import io.huiyin.service.security.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of complaints. */
@Controller
class ListController {

    private final ListPage page;
    private final MessageSource texts;

    ListController(ListPage page, MessageSource texts) {
        this.page = page;
        this.texts = texts;
    }

    /** What cannot be understood is said at the list, so that nothing of it has to be typed again. */
    @GetMapping("/desk")
    String list(
            HttpServletRequest request,
            HttpServletResponse response,
            CurrentPerson person,
            Model model,
            Locale locale) {
        try {
            return page.show(request.getParameterMap(), person, model);
        } catch (Problem misread) {
            if (misread.violations().isEmpty()) {
                throw misread;
            }
            response.setStatus(misread.type().status().value());
            return page.misread(request.getParameterMap(), FormErrors.of(misread, texts, locale), person, model);
        }
    }

    /** The rows alone, for a page that heard of a change. */
    @GetMapping("/desk/rows")
    String rows(HttpServletRequest request, CurrentPerson person, Model model) {
        page.rows(request.getParameterMap(), person, model);
        return "desk-list :: rows";
    }
}
