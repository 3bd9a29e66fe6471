package io.huiyin.intake.complaint;

import io.huiyin.events.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How lists find and order a complaint; follows from the complaint alone.
 *
 * @param words what a search finds it by
 * @param facets what filters find it by
 * @param dueAt when what is most overdue was due, else when its next clock runs out; without any far in the future, the newest complaint first
 * @param gravity larger for what is more severe, and then for what came in later
 * @param form how it was made, see {@link #FORM}; null where it was made before forms had numbers
 */
public record Listing(
        List<String> words,
        List<String> facets,
        Instant dueAt,
        long gravity,
        @Nullable Integer form) {

    /** To be raised with each change of what is made of a complaint: listings of older forms are made anew at the next start. */
    public static final int FORM = 3;

    /** No clock runs out after this. */
    public static final Instant NEVER = Instant.parse("5000-01-01T00:00:00Z");

    /** More than any time of arrival, in milliseconds. */
    private static final long ONE_STEP = 10_000_000_000_000L;

    public static Listing of(Complaint complaint) {
        return of(complaint, null, null);
    }

    /** @param before of the same complaint, whose words are kept while the facts are the same */
    static Listing of(Complaint complaint, @Nullable Complaint before, @Nullable Listing listed) {
        var received = complaint.receivedAt().toEpochMilli();
        var words = listed != null
                        && Objects.equals(listed.form(), FORM)
                        && before != null
                        && before.facts().equals(complaint.facts())
                ? listed.words()
                : SearchWords.of(complaint);
        return new Listing(
                words,
                Facet.of(complaint),
                complaint
                        .nextDeadline()
                        .map(Deadline::dueAt)
                        .orElseGet(() -> NEVER.plusMillis(ONE_STEP).minusMillis(received)),
                complaint.facts().classification().severity().compareTo(Severity.LOW) * ONE_STEP + received,
                FORM);
    }
}
