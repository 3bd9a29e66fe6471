package io.huiyin.intake.evidence.web;

import io.huiyin.service.problem.Problem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets so many files in at once and asks the others to come again, so that no crowd of them fills disk and memory. */
public final class Turns {

    private final Semaphore free;

    /** @param atOnce at least 1 */
    public Turns(int atOnce) {
        this.free = new Semaphore(atOnce);
    }

    /** @throws Problem where none is free */
    <T> T inTurn(Supplier<T> work) {
        if (!free.tryAcquire()) {
            throw Problem.unavailable(Duration.ofSeconds(5));
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
