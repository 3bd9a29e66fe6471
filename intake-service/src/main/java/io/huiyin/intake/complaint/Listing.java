package io.huiyin.intake.complaint;

import io.huiyin.events.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How lists find and order a complaint; follows from the complaint alone.
 *
 * @param words what a search finds it by
 * @param facets what filters find it by
 * @param dueAt when its next clock runs out; without any far in the future, the newest complaint first
 * @param gravity larger for what is more severe, and then for what came in later
 */
public record Listing(List<String> words, List<String> facets, Instant dueAt, long gravity) {

    /** No clock runs out after this. */
    public static final Instant NEVER = Instant.parse("5000-01-01T00:00:00Z");

    /** More than any time of arrival, in milliseconds. */
    private static final long ONE_STEP = 10_000_000_000_000L;

    /** @param before of the same complaint, whose words are kept while the facts are the same */
    static Listing of(Complaint complaint, @Nullable Complaint before, @Nullable Listing listed) {
        var received = complaint.receivedAt().toEpochMilli();
        var words = listed != null && before != null && before.facts().equals(complaint.facts())
                ? listed.words()
                : SearchWords.of(complaint);
        return new Listing(
                words,
                Facet.of(complaint),
                complaint
                        .nextDeadline()
                        .map(Deadline::dueAt)
                        .orElseGet(() -> NEVER.plusMillis(ONE_STEP).minusMillis(received)),
                complaint.facts().classification().severity().compareTo(Severity.LOW) * ONE_STEP + received);
    }
}
