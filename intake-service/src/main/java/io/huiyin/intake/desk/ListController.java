package io.huiyin.intake.desk;

import io.huiyin.events.Severity;
import io.huiyin.intake.complaint.Status;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.complaint.web.CriteriaReader;
import io.huiyin.intake.complaint.web.Cursor;
import io.huiyin.service.security.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of complaints. */
@Controller
class ListController {

    private final MongoComplaints complaints;

    ListController(MongoComplaints complaints) {
        this.complaints = complaints;
    }

    @GetMapping("/desk")
    String list(HttpServletRequest request, CurrentPerson person, Model model) {
        fill(request, person, model);
        model.addAttribute("statuses", Status.values());
        model.addAttribute("severities", Severity.values());
        return "desk-list";
    }

    /** The rows alone, for a page that heard of a change. */
    @GetMapping("/desk/rows")
    String rows(HttpServletRequest request, CurrentPerson person, Model model) {
        fill(request, person, model);
        return "desk-list :: rows";
    }

    private void fill(HttpServletRequest request, CurrentPerson person, Model model) {
        var criteria = CriteriaReader.read(request.getParameterMap());
        var found = complaints.list(criteria, person);
        model.addAttribute("complaints", found);
        model.addAttribute(
                "again", query("/desk/rows", request).build().encode().toUriString());
        if (found.size() == criteria.limit()) {
            var cursor = Cursor.of(found.getLast().place());
            model.addAttribute(
                    "next",
                    query("/desk", request)
                            .replaceQueryParam("cursor", cursor)
                            .build()
                            .encode()
                            .toUriString());
        }
    }

    private static UriComponentsBuilder query(String path, HttpServletRequest request) {
        var uri = UriComponentsBuilder.fromPath(path);
        request.getParameterMap().forEach((name, values) -> uri.queryParam(name, (Object[]) values));
        return uri.replaceQueryParam("lang");
    }
}
