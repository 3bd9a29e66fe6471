package io.huiyin.escalation.clocks;

import java.util.List;
import java.util.function.Consumer;

/** Knows which rules the clocks that still run were counted by. */
public interface OpenClocks {

    /** Whether all clocks were brought under these rules once. */
    boolean broughtUnder(String edition);

    /** All clocks are. */
    void bringUnder(String edition);

    /**
     * Hands on the complaints with clocks that run and were counted by other rules, some at a time.
     *
     * @return how many there were
     */
    int countedByOthersThan(String edition, Consumer<List<String>> some);
}
