package io.huiyin.intake.desk;

import io.huiyin.events.Channel;
import io.huiyin.events.Mood;
import io.huiyin.events.QualityFactor;
import io.huiyin.events.ServiceGap;
import io.huiyin.events.Severity;
import io.huiyin.events.intake.Audience;
import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.complaint.mongo.Timeline;
import io.huiyin.intake.complaint.web.Acting;
import io.huiyin.intake.complaint.web.CustomerDefaults;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.security.CurrentPerson;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
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
    private final String escalation;

    CasePage(
            MongoComplaints complaints,
            Timeline timeline,
            CustomerDefaults defaults,
            MessageSource texts,
            @Value("${huiyin.links.escalation}") String escalation) {
        this.complaints = complaints;
        this.timeline = timeline;
        this.defaults = defaults;
        this.texts = texts;
        this.escalation = escalation;
    }

    /**
     * The whole page.
     *
     * @throws Problem where the person sees no such complaint
     */
    String show(UUID id, Attempt attempt, CurrentPerson person, Model model, Locale locale) {
        var onRecord = find(id, person);
        addActions(onRecord, attempt, person, model);
        addStory(onRecord, model, locale);
        return "desk-case";
    }

    /** What happened so far, for a page that heard of a change. */
    String story(UUID id, CurrentPerson person, Model model, Locale locale) {
        addStory(find(id, person), model, locale);
        return "desk-case :: case";
    }

    /** What can be done now, for a page that heard of a change. */
    String actions(UUID id, CurrentPerson person, Model model) {
        addActions(find(id, person), Attempt.none(UUID.randomUUID().toString()), person, model);
        return "desk-actions :: actions";
    }

    private OnRecord find(UUID id, CurrentPerson person) {
        return complaints.find(id.toString(), person).orElseThrow(Problem::notFound);
    }

    private void addStory(OnRecord onRecord, Model model, Locale locale) {
        var complaint = onRecord.complaint();
        var lines = timeline.of(onRecord).reversed().stream()
                .map(entry -> TimelineLine.of(entry, texts, locale))
                .toList();
        model.addAttribute("complaint", complaint)
                .addAttribute("clocksLink", escalation + "/board/complaints/" + onRecord.id())
                .addAttribute("next", complaint.nextDeadline().orElse(null))
                .addAttribute("promise", complaint.nextPromise().orElse(null))
                .addAttribute("previousContacts", onRecord.dossier().previousContacts())
                .addAttribute("timeline", lines);
    }

    private void addActions(OnRecord onRecord, Attempt attempt, CurrentPerson person, Model model) {
        var complaint = onRecord.complaint();
        var allowed = complaint.allowed().stream().map(Enum::name).collect(Collectors.toSet());
        model.addAttribute("id", onRecord.id())
                .addAttribute("version", onRecord.version())
                .addAttribute("complaint", complaint)
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
    }
}
