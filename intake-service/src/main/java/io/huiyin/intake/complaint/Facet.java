package io.huiyin.intake.complaint;

import io.huiyin.events.Channel;
import io.huiyin.events.Classification;
import io.huiyin.events.Kind;
import io.huiyin.events.QualityFactor;
import io.huiyin.events.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing that a list may be narrowed by, written as one word: so one index serves every filter and all of them together. */
public record Facet(String word) {

    /** Whether the customer still waits for an answer. */
    public static final Facet OPEN = of("open", "true");

    private static final int MOST_LEVELS = 20;

    public static Facet of(Status status) {
        return of("status", status.name());
    }

    public static Facet of(Kind kind) {
        return of("kind", kind.name());
    }

    public static Facet of(Severity severity) {
        return of("severity", severity.name());
    }

    public static Facet of(QualityFactor factor) {
        return of("factor", factor.name());
    }

    public static Facet of(Channel channel) {
        return of("channel", channel.name());
    }

    public static Facet product(String name) {
        return of("product", name);
    }

    /** The unit itself and all below it. */
    public static Facet region(String code) {
        return of("region", code);
    }

    /** With or without the script or country. */
    public static Facet language(String tag) {
        return of("language", tag);
    }

    public static Facet tag(String tag) {
        return of("tag", tag);
    }

    public static Facet team(String id) {
        return of("team", id);
    }

    public static Facet owner(String id) {
        return of("owner", id);
    }

    /** Who owns it, answers for it or is asked to take it. */
    public static Facet person(String id) {
        return of("person", id);
    }

    /** At least so high, and not stood down. */
    public static Facet escalated(int level) {
        return of("escalated", Integer.toString(level));
    }

    private static Facet of(String name, String value) {
        return new Facet(name + ":" + value);
    }

    /** All that a complaint is found under. */
    static List<String> of(Complaint complaint) {
        var facets = new TreeSet<String>();
        Consumer<Facet> add = facet -> facets.add(facet.word());
        add.accept(of(complaint.status()));
        if (complaint.status().open()) {
            add.accept(OPEN);
        }
        var facts = complaint.facts();
        add.accept(of(facts.kind()));
        add.accept(of(facts.channel()));
        steps(facts.customer().language()).map(Facet::language).forEach(add);
        classification(facts.classification(), add);
        ownership(complaint.ownership(), add);
        complaint.escalations().stream()
                .filter(escalation -> escalation.state() != Escalation.State.STOOD_DOWN)
                .mapToInt(Escalation::level)
                .max()
                .ifPresent(highest -> {
                    for (int level = 1; level <= Math.min(highest, MOST_LEVELS); level++) {
                        add.accept(escalated(level));
                    }
                });
        return List.copyOf(facets);
    }

    private static void classification(Classification classification, Consumer<Facet> add) {
        add.accept(of(classification.severity()));
        ifThere(classification.product(), product -> add.accept(product(product)));
        var factor = classification.factor();
        if (factor != null) {
            add.accept(of(factor));
        }
        ifThere(
                classification.region(),
                region -> steps(region).map(Facet::region).forEach(add));
        classification.tags().forEach(tag -> add.accept(tag(tag)));
    }

    private static void ownership(Ownership ownership, Consumer<Facet> add) {
        add.accept(person(ownership.accountable().id()));
        var owner = ownership.owner();
        if (owner != null) {
            add.accept(owner(owner.id()));
            add.accept(person(owner.id()));
        }
        var offeredTo = ownership.offeredTo();
        if (offeredTo != null) {
            add.accept(person(offeredTo.id()));
        }
        var team = ownership.team();
        if (team != null) {
            add.accept(team(team.id()));
        }
    }

    private static void ifThere(@Nullable String value, Consumer<String> use) {
        if (value != null) {
            use.accept(value);
        }
    }

    /** A code and all that stand above it: {@code CN-GD-SZ}, {@code CN-GD}, {@code CN}. */
    private static Stream<String> steps(String code) {
        var steps = new ArrayList<String>();
        for (int end = code.indexOf('-'); end > 0; end = code.indexOf('-', end + 1)) {
            steps.add(code.substring(0, end));
        }
        steps.add(code);
        return steps.stream();
    }
}
