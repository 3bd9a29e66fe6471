package io.huiyin.intake.complaint;

import io.huiyin.events.Money;
import io.huiyin.events.Party;
import io.huiyin.events.ServiceGap;
import io.huiyin.events.Severity;
import io.huiyin.events.intake.Relation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What has been done about a complaint so far, in order.
 *
 * @param proposal the one that the customer has last been told
 * @param awaitingApproval one that a supervisor has still to let pass
 * @param question what the customer was asked and has not answered yet
 * @param lesson what was learnt when the case was closed last
 * @param mergedInto under which complaint it goes on
 * @param gravest what it was classed as at its gravest, where it was classed anew; null where it never was, and in documents
 *     from before this was kept
 * @param granted all that answers granted so far, reopened or not: the sum of each currency
 */
public record Work(
        List<Promise> promises,
        @Nullable Proposal proposal,
        @Nullable Proposal awaitingApproval,
        @Nullable Question question,
        List<Evidence> evidence,
        List<Link> links,
        @Nullable Lesson lesson,
        @Nullable Other mergedInto,
        @Nullable Severity gravest,
        List<Money> granted) {

    /** A complaint has at most so many promises, and so many links. */
    public static final int MOST = 100;

    /** A complaint has at most so many files. */
    public static final int MOST_EVIDENCE = 100;

    static final Work NONE = new Work(List.of(), null, null, null, List.of(), List.of(), null, null, null, List.of());

    /** A document from before this was kept knows of no grants; {@link Complaint} then takes them from its answer. */
    public Work {
        granted = granted == null ? List.of() : List.copyOf(granted);
    }

    /** Promises that the customer still waits for, the next one first; a broken one can be kept late. */
    public List<Promise> openPromises() {
        return promises.stream()
                .filter(Promise::open)
                .sorted(Comparator.comparing(Promise::dueAt))
                .toList();
    }

    Optional<Promise> openPromise(String id) {
        return promises.stream()
                .filter(promise -> promise.open() && promise.id().equals(id))
                .findFirst();
    }

    public boolean isLinked(String to, Relation relation) {
        return links.stream().anyMatch(link -> link.to().id().equals(to) && link.relation() == relation);
    }

    Work promising(Promise promise) {
        return withPromises(plus(promises, promise));
    }

    Work promise(String id, Promise.State state) {
        return withPromises(mapped(promise -> promise.id().equals(id) ? promise.now(state) : promise));
    }

    /** The customer took the complaint back and waits for nothing any more. */
    Work ended() {
        var given = mapped(promise -> promise.open() ? promise.now(Promise.State.WITHDRAWN) : promise);
        return new Work(given, null, null, null, evidence, links, lesson, mergedInto, gravest, granted);
    }

    private List<Promise> mapped(UnaryOperator<Promise> change) {
        return promises.stream().map(change).toList();
    }

    private Work withPromises(List<Promise> others) {
        return new Work(
                others, proposal, awaitingApproval, question, evidence, links, lesson, mergedInto, gravest, granted);
    }

    Work proposing(@Nullable Proposal other) {
        return new Work(promises, other, null, question, evidence, links, lesson, mergedInto, gravest, granted);
    }

    Work awaiting(@Nullable Proposal other) {
        return new Work(promises, proposal, other, question, evidence, links, lesson, mergedInto, gravest, granted);
    }

    Work asking(@Nullable Question other) {
        return new Work(
                promises, proposal, awaitingApproval, other, evidence, links, lesson, mergedInto, gravest, granted);
    }

    Work holding(Evidence file) {
        return new Work(
                promises,
                proposal,
                awaitingApproval,
                question,
                plus(evidence, file),
                links,
                lesson,
                mergedInto,
                gravest,
                granted);
    }

    Work linked(Link link) {
        return new Work(
                promises,
                proposal,
                awaitingApproval,
                question,
                evidence,
                plus(links, link),
                lesson,
                mergedInto,
                gravest,
                granted);
    }

    Work learning(Lesson learnt) {
        return new Work(promises, proposal, null, null, evidence, links, learnt, mergedInto, gravest, granted);
    }

    Work merged(Other into) {
        return new Work(promises, proposal, null, null, evidence, links, lesson, into, gravest, granted);
    }

    Work classedAnew(Severity before) {
        var worst = gravest == null || before.compareTo(gravest) > 0 ? before : gravest;
        return new Work(
                promises, proposal, awaitingApproval, question, evidence, links, lesson, mergedInto, worst, granted);
    }

    Work granting(@Nullable Money more) {
        if (more == null || more.amount().signum() == 0) {
            return this;
        }
        var sums = new ArrayList<>(granted);
        sums.removeIf(sum -> sum.currency().equals(more.currency()));
        sums.add(new Money(grantedIn(more.currency()).add(more.amount()), more.currency()));
        return new Work(
                promises, proposal, awaitingApproval, question, evidence, links, lesson, mergedInto, gravest, sums);
    }

    BigDecimal grantedIn(String currency) {
        return granted.stream()
                .filter(sum -> sum.currency().equals(currency))
                .map(Money::amount)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }

    /** Something that the customer was promised. */
    public record Promise(String id, String what, Instant dueAt, Party by, Instant madeAt, State state) {

        public boolean open() {
            return state == State.OPEN || state == State.BROKEN;
        }

        Promise now(State other) {
            return new Promise(id, what, dueAt, by, madeAt, other);
        }

        /** What became of it. */
        public enum State {
            OPEN,
            KEPT,
            WITHDRAWN,
            /** Its time passed; the customer still waits. */
            BROKEN
        }
    }

    /** An answer that was put to the customer, or waits to be. */
    public record Proposal(
            String id,
            Party by,
            String text,
            boolean refusal,
            @Nullable String apology,
            @Nullable Money compensation,
            List<String> alternatives,
            @Nullable Party approvedBy,
            Instant at) {}

    /** What the customer was asked. */
    public record Question(
            String text, Instant askedAt, @Nullable Instant answerBy) {}

    /** A file on record. */
    public record Evidence(
            String id, String fileName, String mediaType, long bytes, String sha256, Party by, Instant at) {}

    /** Another complaint. */
    public record Other(String id, String reference) {}

    /** What another complaint is to this one. */
    public record Link(Other to, Relation relation) {}

    /** What failed, and what is done so that it does not again. */
    public record Lesson(
            @Nullable ServiceGap gap,
            @Nullable String rootCause,
            @Nullable String correctiveAction,
            @Nullable Instant correctiveActionDueAt) {}

    static Work orNone(@Nullable Work work) {
        return Objects.requireNonNullElse(work, NONE);
    }
}
