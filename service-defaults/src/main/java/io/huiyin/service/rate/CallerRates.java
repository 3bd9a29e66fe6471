package io.huiyin.service.rate;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts what each caller asks for. In memory of this instance: it protects the instance, it is no quota. */
public final class CallerRates {

    private static final int MOST_REMEMBERED = 10_000;

    private final RateProperties rate;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new Recent();

    CallerRates(RateProperties rate, TimeMeter time) {
        this.rate = rate;
        this.time = time;
    }

    /** Grants one request, or says how long to wait for the next one. */
    Optional<Duration> waitOf(String caller) {
        var probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /**
     * Counts what a request that was granted turned out to cost beyond one. It may put the caller into debt: the next
     * request then waits the longer, and no request is too large to be ever granted.
     *
     * @param more at least 0
     */
    public void charge(String caller, int more) {
        if (more > 0) {
            bucket(caller).consumeIgnoringRateLimits(more);
        }
    }

    private Bucket bucket(String caller) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(caller, _ -> full());
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.requests(), rate.per()))
                .withCustomTimePrecision(time)
                .build();
    }

    /** The callers seen last; whoever is forgotten begins with a full measure. */
    private static final class Recent extends LinkedHashMap<String, Bucket> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }
}
