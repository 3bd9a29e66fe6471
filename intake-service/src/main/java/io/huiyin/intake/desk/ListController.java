package io.huiyin.intake.desk;

import io.huiyin.service.security.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of complaints. */
@Controller
class ListController {

    private final ListPage page;

    ListController(ListPage page) {
        this.page = page;
    }

    @GetMapping("/desk")
    String list(HttpServletRequest request, CurrentPerson person, Model model) {
        return page.show(request.getParameterMap(), person, model);
    }

    /** The rows alone, for a page that heard of a change. */
    @GetMapping("/desk/rows")
    String rows(HttpServletRequest request, CurrentPerson person, Model model) {
        page.rows(request.getParameterMap(), person, model);
        return "desk-list :: rows";
    }
}
