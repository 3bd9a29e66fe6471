package io.huiyin.escalation.policy;

/** How the last level is alerted again: so many times, at intervals that begin with its patience and grow by a factor. Not for ever. */
public record Repeats(int times, int factor) {

    public Repeats {
        if (times < 0 || times > 10 || factor < 1 || factor > 10) {
            throw new IllegalArgumentException(
                    "repeats: 0 to 10 times, growing 1 to 10 fold, not " + times + ", " + factor);
        }
    }
}
