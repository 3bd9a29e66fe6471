package io.huiyin.intake.export;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Lets so many exports run at once, and one for each person, so that they take no agent's time. */
public final class Turns {

    private final int atOnce;
    private final Set<String> people = new HashSet<>();

    /** @param atOnce at least 1 */
    public Turns(int atOnce) {
        this.atOnce = atOnce;
    }

    /** Empty where the person has one running, or too many others have. */
    public synchronized Optional<Turn> take(String person) {
        return people.size() < atOnce && people.add(person) ? Optional.of(new Turn(person)) : Optional.empty();
    }

    private synchronized void giveBack(String person) {
        people.remove(person);
    }

    /** Held while an export runs. */
    public final class Turn implements AutoCloseable {

        private final String person;

        private Turn(String person) {
            this.person = person;
        }

        @Override
        public void close() {
            giveBack(person);
        }
    }
}
