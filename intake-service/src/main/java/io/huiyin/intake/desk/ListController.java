package io.huiyin.intake.desk;

import io.huiyin.events.Channel;
import io.huiyin.events.Kind;
import io.huiyin.events.QualityFactor;
import io.huiyin.events.Severity;
import io.huiyin.intake.complaint.Criteria.Sort;
import io.huiyin.intake.complaint.Status;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.complaint.web.CriteriaReader;
import io.huiyin.intake.complaint.web.Cursor;
import io.huiyin.service.security.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of complaints. */
@Controller
class ListController {

    private final MongoComplaints complaints;
    private final CriteriaReader criteria;

    ListController(MongoComplaints complaints, CriteriaReader criteria) {
        this.criteria = criteria;
        this.complaints = complaints;
    }

    @GetMapping("/desk")
    String list(HttpServletRequest request, CurrentPerson person, Model model) {
        fill(request, person, model);
        model.addAttribute("statuses", Status.values())
                .addAttribute("severities", Severity.values())
                .addAttribute("kinds", Kind.values())
                .addAttribute("channels", Channel.values())
                .addAttribute("factors", QualityFactor.values())
                .addAttribute("sorts", Sort.values())
                .addAttribute(
                        "tabs",
                        Tab.of(
                                "true".equals(request.getParameter("mine")),
                                "mine".equals(request.getParameter("team"))));
        return "desk-list";
    }

    /** The rows alone, for a page that heard of a change. */
    @GetMapping("/desk/rows")
    String rows(HttpServletRequest request, CurrentPerson person, Model model) {
        fill(request, person, model);
        return "desk-list :: rows";
    }

    private void fill(HttpServletRequest request, CurrentPerson person, Model model) {
        var asked = criteria.read(request.getParameterMap(), person);
        var found = complaints.list(asked, person);
        model.addAttribute("complaints", found.items());
        model.addAttribute("narrowed", asked.narrowed());
        model.addAttribute("searched", !asked.terms().isEmpty());
        model.addAttribute(
                "again", query("/desk/rows", request).build().encode().toUriString());
        model.addAttribute("next", page(request, Cursor.of(found.next())));
        model.addAttribute("previous", page(request, Cursor.of(found.previous())));
    }

    private static @Nullable String page(HttpServletRequest request, @Nullable String cursor) {
        return cursor == null
                ? null
                : query("/desk", request)
                        .replaceQueryParam("cursor", cursor)
                        .build()
                        .encode()
                        .toUriString();
    }

    private static UriComponentsBuilder query(String path, HttpServletRequest request) {
        var uri = UriComponentsBuilder.fromPath(path);
        request.getParameterMap().forEach((name, values) -> uri.queryParam(name, (Object[]) values));
        return uri.replaceQueryParam("lang");
    }
}
