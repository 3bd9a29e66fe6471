package io.huiyin.intake.duplicate.web;

import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.duplicate.Candidate;
import io.huiyin.intake.duplicate.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * A possible duplicate as a page shows it.
 *
 * @param days since it came in, whole ones
 * @param takesMerged whether the complaint that the page is about may be merged into it
 */
record CandidateLine(
        String id,
        String reference,
        String summary,
        String status,
        long days,
        List<Line> reasons,
        boolean takesMerged) {

    /** @param takes whether the complaint that the page is about may be merged into this one */
    static CandidateLine of(Candidate<OnRecord> candidate, Instant now, Predicate<OnRecord> takes) {
        var complaint = candidate.complaint().complaint();
        return new CandidateLine(
                candidate.complaint().id(),
                complaint.reference(),
                complaint.facts().summary(),
                "status." + complaint.status().name(),
                Math.max(0, Duration.between(complaint.receivedAt(), now).toDays()),
                candidate.comparison().reasons().stream()
                        .map(CandidateLine::line)
                        .toList(),
                takes.test(candidate.complaint()));
    }

    private static Line line(Reason reason) {
        return switch (reason) {
            case Reason.SamePhone() -> new Line("duplicate.phone", "");
            case Reason.SameEmail() -> new Line("duplicate.email", "");
            case Reason.SameOrder(var number) -> new Line("duplicate.order", number);
            case Reason.SameWords(var percent) -> new Line("duplicate.words", Integer.toString(percent));
        };
    }

    /** A reason in words. */
    record Line(String code, String argument) {}
}
