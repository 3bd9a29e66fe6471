package io.huiyin.intake.duplicate.web;

import io.huiyin.intake.complaint.Command;
import io.huiyin.intake.complaint.Complaint;
import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.duplicate.Candidate;
import io.huiyin.intake.duplicate.Said;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.security.CurrentPerson;
import io.huiyin.service.strictjson.Phones;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The parts of pages that show possible duplicates. */
@Controller
class DuplicateController {

    private static final int MOST_READ = 20_000;

    private final Duplicates duplicates;
    private final MongoComplaints complaints;
    private final InstantSource clock;

    DuplicateController(Duplicates duplicates, MongoComplaints complaints, InstantSource clock) {
        this.duplicates = duplicates;
        this.complaints = complaints;
        this.clock = clock;
    }

    /** Of a form that is being filled in: what is not yet a number or an address simply leads nowhere. */
    @PostMapping("/desk/duplicates")
    String whileTyping(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String phoneRegion,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String summary,
            @RequestParam(defaultValue = "") String text,
            CurrentPerson person,
            Model model) {
        var home = phoneRegion.matches("[A-Z]{2}") ? phoneRegion : Phones.HOME;
        var words = summary + "\n" + text;
        var said = Said.of(
                Phones.e164(phone.strip(), home).orElse(null),
                email.contains("@") ? email.strip() : null,
                words.substring(0, Math.min(MOST_READ, words.length())));
        return show(model, "", duplicates.of(said, "", person), _ -> false);
    }

    /** Of a complaint on record, each with a form that merges it. */
    @GetMapping("/desk/complaints/{id}/duplicates")
    String ofComplaint(@PathVariable UUID id, CurrentPerson person, Model model) {
        var complaint = complaints.find(id.toString(), person).orElseThrow(Problem::notFound);
        var said = complaint.complaint().facts().said();
        return show(
                model,
                id.toString(),
                duplicates.of(said, id.toString(), person),
                other -> takesMerged(complaint.complaint(), other));
    }

    private static boolean takesMerged(Complaint later, OnRecord other) {
        var into = other.complaint();
        return into.status().open()
                && !new Command.Merge(other.id(), into.reference(), into.receivedAt()).intoLaterThan(later);
    }

    private String show(Model model, String merged, List<Candidate<OnRecord>> found, Predicate<OnRecord> takesMerged) {
        var now = clock.instant();
        model.addAttribute("merged", merged)
                .addAttribute("key", UUID.randomUUID().toString())
                .addAttribute(
                        "candidates",
                        found.stream()
                                .map(candidate -> CandidateLine.of(candidate, now, takesMerged))
                                .toList());
        return "desk-duplicates :: candidates";
    }
}
