package io.huiyin.intake.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The document of a complaint: the complaint itself, which follows from its events, and what does not travel.
 *
 * @param fingerprint of the request that registered it; the document's id stands for its key
 * @param previousContacts how often the customer says to have called before
 * @param listing how lists find it; null where a reader left it out
 * @param answered the first answers to the latest commands
 * @param timelineHead names the latest own entries in the timeline that belong to what was stored
 * @param duplicateKeys under which possible duplicates are looked for; null in documents from before there were any
 */
public record Dossier(
        Complaint complaint,
        String fingerprint,
        @Nullable Integer previousContacts,
        @Nullable Listing listing,
        List<Done> answered,
        @Nullable String timelineHead,
        @Nullable List<String> duplicateKeys) {

    /** A key is kept over this many later commands. */
    static final int MOST_ANSWERS = 64;

    Dossier with(Complaint other) {
        var same = other.facts().equals(complaint.facts());
        return new Dossier(
                other,
                fingerprint,
                previousContacts,
                Listing.of(other, complaint, listing),
                answered,
                timelineHead,
                same ? duplicateKeys : other.facts().said().keys());
    }

    Dossier with(Done answer) {
        var answers = new ArrayList<>(answered);
        answers.add(answer);
        var latest = answers.subList(Math.max(0, answers.size() - MOST_ANSWERS), answers.size());
        return new Dossier(
                complaint, fingerprint, previousContacts, listing, List.copyOf(latest), timelineHead, duplicateKeys);
    }

    public Dossier withTimelineHead(String head) {
        return new Dossier(complaint, fingerprint, previousContacts, listing, answered, head, duplicateKeys);
    }

    Optional<Done> answerTo(String key) {
        return answered.stream().filter(done -> done.key().equals(key)).findFirst();
    }
}
