package io.huiyin.messaging.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/** Runs actors one at a time. Everything that is left to chance follows from the seed. */
final class Schedule {

    private static final int MOST_STEPS = 20_000;

    private final RandomGenerator random;
    private final List<Actor> actors = new ArrayList<>();
    private final Semaphore scheduler = new Semaphore(0);
    private int faultsLeft;
    private long steps;
    private volatile @Nullable Actor running;
    private volatile boolean over;
    private volatile @Nullable Throwable broken;

    Schedule(long seed, int faults) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.faultsLeft = faults;
    }

    RandomGenerator random() {
        return random;
    }

    /** Steps taken so far; the simulated clock. */
    long steps() {
        return steps;
    }

    /** Adds an actor that does its work again and again. A crash only makes it begin anew. */
    void actor(String name, Runnable work) {
        actors.add(new Actor(name, work));
    }

    /** An I/O boundary: others may go first, and it may fail or crash before or after it takes effect. */
    <T> T io(Supplier<T> effect) {
        pause();
        return switch (fault()) {
            case NONE -> effect.get();
            case FAIL_BEFORE -> throw new Unreachable("nothing");
            case CRASH_BEFORE -> throw new Crash("nothing");
            case FAIL_AFTER -> {
                var unseen = effect.get();
                throw new Unreachable(unseen);
            }
            case CRASH_AFTER -> {
                var unseen = effect.get();
                throw new Crash(unseen);
            }
        };
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Lets others go first. */
    void pause() {
        var me = Objects.requireNonNull(running);
        scheduler.release();
        me.turn.acquireUninterruptibly();
        if (over) {
            throw new Stop();
        }
    }

    /** Whether no more faults will happen. */
    boolean calm() {
        return faultsLeft == 0;
    }

    private Fault fault() {
        if (faultsLeft == 0 || !chance(0.12)) {
            return Fault.NONE;
        }
        faultsLeft--;
        return Fault.values()[random.nextInt(1, Fault.values().length)];
    }

    /**
     * Runs until all is calm and quiet.
     *
     * @throws AssertionError where that never comes, or an actor broke
     */
    void runUntil(BooleanSupplier quiet) {
        for (var actor : actors) {
            actor.thread = Thread.ofVirtual().start(() -> live(actor));
        }
        try {
            while (!(calm() && steps % 20 == 0 && quiet.getAsBoolean())) {
                step(actors.get(random.nextInt(actors.size())));
                if (steps > MOST_STEPS) {
                    throw new AssertionError("it never comes to rest");
                }
                if (broken != null) {
                    throw new AssertionError("an actor broke", broken);
                }
                if (faultsLeft > 0 && steps > MOST_STEPS / 4) {
                    faultsLeft = 0;
                }
            }
        } finally {
            over = true;
            actors.forEach(this::end);
        }
    }

    private void step(Actor actor) {
        steps++;
        running = actor;
        actor.turn.release();
        scheduler.acquireUninterruptibly();
    }

    private void end(Actor actor) {
        actor.turn.release();
        try {
            var thread = actor.thread;
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void live(Actor actor) {
        actor.turn.acquireUninterruptibly();
        while (!over) {
            try {
                actor.work.run();
                pause();
            } catch (Crash | Unreachable again) {
                // A crashed process starts anew; one that saw an error tries again. Both forget what they knew.
                actor.setbacks++;
            } catch (Stop stop) {
                return;
            } catch (RuntimeException | Error bug) {
                broken = bug;
                over = true;
                scheduler.release();
                return;
            }
        }
    }

    private enum Fault {
        NONE,
        FAIL_BEFORE,
        FAIL_AFTER,
        CRASH_BEFORE,
        CRASH_AFTER
    }

    /** The process is gone; nothing after this point of it happens. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash(@Nullable Object effect) {
            super("after the effect " + effect, null, false, false);
        }
    }

    /** The caller sees an error; whether the effect took place it cannot know. */
    static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreachable(@Nullable Object effect) {
            super("after the effect " + effect, null, false, false);
        }
    }

    private static final class Stop extends Error {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    private static final class Actor {
        private final String name;
        private final Runnable work;
        private final Semaphore turn = new Semaphore(0);
        private @Nullable Thread thread;
        private int setbacks;

        Actor(String name, Runnable work) {
            this.name = name;
            this.work = work;
        }

        @Override
        public String toString() {
            return name + " after " + setbacks + " setbacks";
        }
    }
}
