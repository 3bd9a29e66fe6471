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
import io.huiyin.intake.export.settings.ExportSettings;
import io.huiyin.intake.view.web.KeptViews;
import io.huiyin.service.security.CurrentPerson;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page with the list of complaints, whoever shows it. */
@Component
class ListPage {

    private final MongoComplaints complaints;
    private final CriteriaReader criteria;
    private final KeptViews views;
    private final ExportSettings exports;

    ListPage(MongoComplaints complaints, CriteriaReader criteria, KeptViews views, ExportSettings exports) {
        this.exports = exports;
        this.complaints = complaints;
        this.criteria = criteria;
        this.views = views;
    }

    /** All of it. */
    String show(Map<String, String[]> parameters, CurrentPerson person, Model model) {
        rows(parameters, person, model);
        return frame(parameters, person, model);
    }

    /** With what was asked for as it was typed, and nothing found. */
    String misread(Map<String, String[]> parameters, Map<String, String> reasons, CurrentPerson person, Model model) {
        model.addAttribute("misread", reasons)
                .addAttribute("complaints", List.of())
                .addAttribute("narrowed", true);
        return frame(parameters, person, model);
    }

    private String frame(Map<String, String[]> parameters, CurrentPerson person, Model model) {
        var asked = Query.ofView(parameters);
        var links = views.shownTo(person).stream()
                .map(view -> ViewLink.of(view, asked, person))
                .toList();
        var named = Tab.shows(asked) || links.stream().anyMatch(ViewLink::here);
        model.addAttribute("statuses", Status.values())
                .addAttribute("severities", Severity.values())
                .addAttribute("kinds", Kind.values())
                .addAttribute("channels", Channel.values())
                .addAttribute("factors", QualityFactor.values())
                .addAttribute("sorts", Sort.values())
                .addAttribute("tabs", Tab.of(has(parameters, "mine", "true"), has(parameters, "team", "mine")))
                .addAttribute("views", links)
                .addAttribute("unfolded", Unfolded.of(asked, named))
                .addAttribute("asked", asked)
                .addAttribute("mayShare", KeptViews.mayShare(person))
                .addAttribute("exportCsv", exports.allow(person) ? Query.ofView("/desk/export.csv", asked) : null)
                .addAttribute("exportJsonLines", Query.ofView("/desk/export.jsonl", asked))
                .addAttribute("key", UUID.randomUUID().toString());
        return "desk-list";
    }

    /** What changes by itself. */
    void rows(Map<String, String[]> parameters, CurrentPerson person, Model model) {
        var asked = criteria.read(parameters, person);
        var found = complaints.list(asked, person);
        model.addAttribute("complaints", found.items())
                .addAttribute("narrowed", asked.narrowed())
                .addAttribute("searched", !asked.terms().isEmpty())
                .addAttribute("again", Query.of("/desk/rows", parameters))
                .addAttribute("next", page(parameters, Cursor.of(found.next(), parameters)))
                .addAttribute("previous", page(parameters, Cursor.of(found.previous(), parameters)));
    }

    private static @Nullable String page(Map<String, String[]> parameters, @Nullable String cursor) {
        return cursor == null ? null : Query.of("/desk", parameters, cursor);
    }

    private static boolean has(Map<String, String[]> parameters, String name, String value) {
        return Arrays.equals(parameters.get(name), new String[] {value});
    }
}
