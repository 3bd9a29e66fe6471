package io.huiyin.intake.draft.web;

import io.huiyin.intake.draft.Drafts;
import io.huiyin.intake.draft.KeepDraft;
import io.huiyin.intake.draft.KeepDraft.Changed;
import io.huiyin.intake.draft.KeepDraft.Kept;
import io.huiyin.intake.draft.KeepDraft.TooMany;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.security.CurrentPerson;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saves and discards what the agent who is signed in is writing; the page lists and opens it. */
@RestController
@RequestMapping("/desk/drafts/{id}")
class DraftController {

    private static final ProblemType CHANGED = new ProblemType("draft-changed", HttpStatus.CONFLICT);
    private static final ProblemType TOO_MANY = new ProblemType("too-many-drafts", HttpStatus.CONFLICT);

    private final KeepDraft keepDraft;
    private final Drafts drafts;

    DraftController(KeepDraft keepDraft, Drafts drafts) {
        this.keepDraft = keepDraft;
        this.drafts = drafts;
    }

    @PutMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Answer keep(@PathVariable UUID id, @RequestBody DraftForm form, CurrentPerson person) {
        return switch (keepDraft.execute(person.id(), id.toString(), form.version(), form.texts())) {
            case Kept(var draft) -> new Answer(draft.version(), draft.savedAt());
            case Changed() -> throw Problem.of(CHANGED);
            case TooMany() -> throw Problem.of(TOO_MANY, KeepDraft.MOST);
        };
    }

    /** Answers 200 with nothing: what showed the draft on the page is replaced by it. */
    @DeleteMapping
    String discard(@PathVariable UUID id, CurrentPerson person) {
        drafts.discard(person.id(), id.toString());
        return "";
    }

    /** What the page needs for saving the next time. */
    record Answer(long version, Instant savedAt) {}
}
