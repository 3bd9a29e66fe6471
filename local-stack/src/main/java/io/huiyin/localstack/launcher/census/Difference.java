package io.huiyin.localstack.launcher.census;

/** Where two services do not agree about a complaint, or one has not done its part. */
public sealed interface Difference {

    String complaint();

    /** In one sentence, without the complaint. */
    String sentence();

    /** Something is on the log and was not applied. */
    record Gap(String complaint, Service hearer, Service speaker, long heard, long said) implements Difference {

        @Override
        public String sentence() {
            return "%s has heard %d of the %d events that %s sent"
                    .formatted(hearer.wireName(), heard, said, speaker.wireName());
        }
    }

    /** Somebody remembers what nobody said: the speaker lost it. */
    record Forgotten(String complaint, Service hearer, Service speaker, long heard, long said) implements Difference {

        @Override
        public String sentence() {
            return "%s has heard %d events of %s, which knows of %d only"
                    .formatted(hearer.wireName(), heard, speaker.wireName(), said);
        }
    }

    /** Decided, stored, and not yet known to be on the log. */
    record Unsent(String complaint, Service speaker, long unsent) implements Difference {

        @Override
        public String sentence() {
            return "%s has %d events that are not on the log yet".formatted(speaker.wireName(), unsent);
        }
    }

    /** Waits for a fix and a replay. */
    record Parked(String complaint, Service hearer, long parked) implements Difference {

        @Override
        public String sentence() {
            return "%s has parked %d events".formatted(hearer.wireName(), parked);
        }
    }

    /** The service has not done its part, or has never heard of the complaint. */
    record NotYet(String complaint, Service service, String standing) implements Difference {

        @Override
        public String sentence() {
            return "%s says %s, not %s".formatted(service.wireName(), standing, service.standing());
        }
    }
}
