package io.huiyin.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All of them must hold; none at all hold for everything. */
public record Conditions(List<Matcher> all) {

    public static final Conditions EVERYTHING = new Conditions(List.of());

    public Conditions {
        all = List.copyOf(all);
    }

    public boolean match(Facts facts) {
        return mismatch(facts).isEmpty();
    }

    /** The first condition that does not hold, none where all do. */
    public Optional<Matcher> mismatch(Facts facts) {
        return all.stream().filter(matcher -> !matcher.matches(facts)).findFirst();
    }

    public boolean takeEverything() {
        return all.isEmpty();
    }

    /** Whether these leave nothing for the other ones: each follows from one of them. */
    public boolean cover(Conditions others) {
        return all.stream().allMatch(mine -> others.all.stream().anyMatch(theirs -> theirs.implies(mine)));
    }

    /** The words that they look for in a text. */
    public Set<String> wanted() {
        return all.stream()
                .flatMap(matcher -> matcher instanceof Matcher.Mentions(var words) ? words.stream() : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** As they stand in explanations. */
    public String words() {
        return takeEverything()
                ? "everything"
                : all.stream().map(Matcher::words).collect(Collectors.joining(", "));
    }
}
