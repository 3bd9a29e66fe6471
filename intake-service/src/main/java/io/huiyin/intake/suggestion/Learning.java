package io.huiyin.intake.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is learnt by now. Whoever suggests takes it as it is; one thread at a time makes the next. */
public final class Learning {

    /** Older complaints say little about today's words. */
    public static final int MOST_CASES = 20_000;

    private static final int PART = 2_000;

    private volatile Learnt now = Learnt.NOTHING;

    public Learnt now() {
        return now;
    }

    /** Follows complaints that came in and complaints that were classed anew. */
    public void follow(List<PastCase> asBefore, List<PastCase> asNow) {
        if (!asBefore.isEmpty() || !asNow.isEmpty()) {
            now = now.without(asBefore).with(asNow);
        }
    }

    /** Begins anew, so that what is long past is forgotten and what was missed is made up for. */
    public void makeAnew(PastCases cases) {
        var next = new Object() {
            private Learnt learnt = Learnt.NOTHING;
            private final List<PastCase> waiting = new ArrayList<>();
        };
        Consumer<List<PastCase>> take = part -> {
            next.waiting.addAll(part);
            if (next.waiting.size() >= PART) {
                next.learnt = next.learnt.with(next.waiting);
                next.waiting.clear();
            }
        };
        cases.latest(MOST_CASES, take);
        now = next.learnt.with(next.waiting);
    }
}
