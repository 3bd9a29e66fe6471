package io.huiyin.intake.duplicate;

/** Why two complaints may be the same. */
public sealed interface Reason {

    /** The higher, the likelier that it is the same complaint; a percentage of words counts as itself. */
    int weight();

    /** The same telephone. */
    record SamePhone() implements Reason {

        @Override
        public int weight() {
            return 90;
        }
    }

    /** The same e-mail address. */
    record SameEmail() implements Reason {

        @Override
        public int weight() {
            return 90;
        }
    }

    /** The same order, contract or transaction. */
    record SameOrder(String number) implements Reason {

        @Override
        public int weight() {
            return 120;
        }
    }

    /** So many of the words are the same, of those of the shorter text. */
    record SameWords(int percent) implements Reason {

        @Override
        public int weight() {
            return percent;
        }
    }
}
