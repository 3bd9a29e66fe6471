package io.huiyin.intake.desk;

import io.huiyin.service.security.CurrentPerson;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the list who may edit the trees, so that nobody is shown a way that is closed to them. */
@ControllerAdvice(assignableTypes = {ListController.class, ViewsController.class})
class TreeEditors {

    @ModelAttribute("editsTrees")
    boolean editsTrees(CurrentPerson person) {
        return person.is("supervisor") || person.is("admin");
    }
}
