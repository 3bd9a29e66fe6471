package io.huiyin.intake.taxonomy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a tree sorts. */
public enum Tree {
    PRODUCTS(200),
    TOPICS(200),
    REGIONS(50);

    private final int longestCode;

    Tree(int longestCode) {
        this.longestCode = longestCode;
    }

    /** In code points, as a complaint takes it. */
    public int longestCode() {
        return longestCode;
    }

    /** As it stands in addresses. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Tree> named(String wireName) {
        return Arrays.stream(values())
                .filter(tree -> tree.wireName().equals(wireName))
                .findFirst();
    }
}
