package io.huiyin.intake.desk;

import io.huiyin.events.Channel;
import io.huiyin.events.Mood;
import io.huiyin.events.QualityFactor;
import io.huiyin.events.ServiceGap;
import io.huiyin.events.Severity;
import io.huiyin.events.intake.Audience;
import io.huiyin.intake.complaint.Lifecycle;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.complaint.mongo.Timeline;
import io.huiyin.intake.complaint.web.Acting;
import io.huiyin.intake.complaint.web.CustomerDefaults;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.security.CurrentPerson;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one complaint shows. */
@Component
class CasePage {

    private final MongoComplaints complaints;
    private final Timeline timeline;
    private final CustomerDefaults defaults;
    private final MessageSource texts;

    CasePage(MongoComplaints complaints, Timeline timeline, CustomerDefaults defaults, MessageSource texts) {
        this.complaints = complaints;
        this.timeline = timeline;
        this.defaults = defaults;
        this.texts = texts;
    }

    /** @throws Problem where the person sees no such complaint */
    String show(UUID id, Attempt attempt, CurrentPerson person, Model model, Locale locale) {
        var onRecord = complaints.find(id.toString(), person).orElseThrow(Problem::notFound);
        var complaint = onRecord.complaint();
        var lines = timeline.of(onRecord).reversed().stream()
                .map(entry -> TimelineLine.of(entry, texts, locale))
                .toList();
        var allowed =
                Lifecycle.allowed(complaint.status()).stream().map(Enum::name).collect(Collectors.toSet());
        model.addAttribute("id", onRecord.id())
                .addAttribute("version", onRecord.version())
                .addAttribute("complaint", complaint)
                .addAttribute("next", complaint.nextDeadline().orElse(null))
                .addAttribute("promise", complaint.nextPromise().orElse(null))
                .addAttribute("timeline", lines)
                .addAttribute("allowed", allowed)
                .addAttribute("attempt", attempt)
                .addAttribute("serious", complaint.serious())
                .addAttribute("mayApprove", Acting.mayApprove(complaint, person))
                .addAttribute("mayTakeBack", Acting.isOwn(complaint, person))
                .addAttribute("zone", defaults.zone().getId())
                .addAttribute("audiences", Audience.values())
                .addAttribute("channels", Channel.values())
                .addAttribute("severities", Severity.values())
                .addAttribute("moods", Mood.values())
                .addAttribute("factors", QualityFactor.values())
                .addAttribute("gaps", ServiceGap.values());
        return "desk-case";
    }
}
