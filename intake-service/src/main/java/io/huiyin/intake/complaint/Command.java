package io.huiyin.intake.complaint;

import io.huiyin.events.Channel;
import io.huiyin.events.Money;
import io.huiyin.events.intake.Audience;
import org.jspecify.annotations.Nullable;

/** What a person may ask to be done to a complaint on record. */
public sealed interface Command {

    /** Where it stands in the {@link Lifecycle}. */
    Step step();

    /** To write a note. */
    record AddNote(Audience audience, String text) implements Command {

        @Override
        public Step step() {
            return Step.ADD_NOTE;
        }
    }

    /** To record that somebody spoke to the customer, or tried to. */
    record ContactCustomer(
            Channel channel, boolean reached, @Nullable String summary) implements Command {

        @Override
        public Step step() {
            return Step.CONTACT_CUSTOMER;
        }
    }

    /** To answer the complaint. */
    record Resolve(String text, @Nullable Money compensation) implements Command {

        @Override
        public Step step() {
            return Step.RESOLVE;
        }
    }
}
