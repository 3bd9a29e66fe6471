package io.huiyin.escalation.clocks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of the time of one complaint.
 *
 * @param about null until the complaint is registered
 * @param early what was heard before that
 * @param deadlinesSet counts ids
 * @param escalation the last one
 * @param alerts how often somebody was alerted in all
 * @param settled whether the complaint is answered, or needs no answer
 * @param acknowledgements the latest ones
 * @param edition of the rules that the clocks were counted by; null before the registration, and from before there were editions
 */
public record ComplaintClocks(
        @Nullable CaseFile about,
        List<Fact> early,
        List<Deadline> deadlines,
        int deadlinesSet,
        @Nullable Escalation escalation,
        int escalationsRaised,
        int alerts,
        boolean settled,
        List<Acknowledgement> acknowledgements,
        @Nullable String edition) {

    static final ComplaintClocks NONE =
            new ComplaintClocks(null, List.of(), List.of(), 0, null, 0, 0, false, List.of(), null);

    public ComplaintClocks {
        early = List.copyOf(early);
        deadlines = List.copyOf(deadlines);
        acknowledgements = List.copyOf(acknowledgements);
    }

    /** When time does something next; null for never. */
    public @Nullable Instant nextDue() {
        return Stream.concat(
                        deadlines.stream().map(Deadline::next),
                        Stream.ofNullable(escalation).map(Escalation::nextAt))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The census's word. */
    public String standing() {
        return deadlinesSet > 0 ? "CLOCKED" : "PENDING";
    }

    ComplaintClocks about(CaseFile changed) {
        return new ComplaintClocks(
                changed,
                early,
                deadlines,
                deadlinesSet,
                escalation,
                escalationsRaised,
                alerts,
                settled,
                acknowledgements,
                edition);
    }

    /** One more that has to wait for the registration. */
    ComplaintClocks early(Fact fact) {
        return new ComplaintClocks(
                about,
                Stream.concat(early.stream(), Stream.of(fact)).toList(),
                deadlines,
                deadlinesSet,
                escalation,
                escalationsRaised,
                alerts,
                settled,
                acknowledgements,
                edition);
    }
}
