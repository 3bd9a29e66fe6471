package io.huiyin.intake.desk;

import io.huiyin.events.Channel;
import io.huiyin.events.intake.Audience;
import io.huiyin.intake.complaint.Lifecycle;
import io.huiyin.intake.complaint.Step;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.complaint.mongo.Timeline;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.security.CurrentPerson;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one complaint shows. */
@Component
class CasePage {

    private final MongoComplaints complaints;
    private final Timeline timeline;
    private final MessageSource texts;

    CasePage(MongoComplaints complaints, Timeline timeline, MessageSource texts) {
        this.complaints = complaints;
        this.timeline = timeline;
        this.texts = texts;
    }

    void fill(UUID id, CurrentPerson person, Model model, Locale locale) {
        var complaint = complaints.find(id.toString(), person).orElseThrow(Problem::notFound);
        var lines = timeline.of(complaint).reversed().stream()
                .map(entry -> TimelineLine.of(entry, texts, locale))
                .toList();
        var allowed = Lifecycle.allowed(complaint.complaint().status());
        model.addAttribute("id", complaint.id())
                .addAttribute("version", complaint.version())
                .addAttribute("complaint", complaint.complaint())
                .addAttribute("next", complaint.complaint().nextDeadline().orElse(null))
                .addAttribute("promise", complaint.complaint().nextPromise().orElse(null))
                .addAttribute("timeline", lines)
                .addAttribute("resolvable", allowed.contains(Step.RESOLVE))
                .addAttribute("mergeable", allowed.contains(Step.MERGE))
                .addAttribute("audiences", Audience.values())
                .addAttribute("channels", Channel.values());
    }
}
