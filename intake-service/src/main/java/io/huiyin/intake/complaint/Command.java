package io.huiyin.intake.complaint;

import io.huiyin.events.Channel;
import io.huiyin.events.Classification;
import io.huiyin.events.Customer;
import io.huiyin.events.Money;
import io.huiyin.events.ServiceGap;
import io.huiyin.events.intake.Audience;
import io.huiyin.events.intake.Relation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person may ask to be done to a complaint on record. */
public sealed interface Command {

    /** Where it stands in the {@link Lifecycle}. */
    default Step step() {
        return switch (this) {
            case AddNote _ -> Step.ADD_NOTE;
            case ContactCustomer contact -> contact.reached() ? Step.CONTACT_CUSTOMER : Step.TRY_TO_CONTACT;
            case Reclassify _ -> Step.RECLASSIFY;
            case CorrectCustomer _ -> Step.CORRECT_CUSTOMER;
            case AddEvidence _ -> Step.ADD_EVIDENCE;
            case Link _ -> Step.LINK;
            case AskCustomer _ -> Step.ASK_CUSTOMER;
            case ReceiveAnswer _ -> Step.RECEIVE_ANSWER;
            case MakePromise _ -> Step.MAKE_PROMISE;
            case KeepPromise _ -> Step.KEEP_PROMISE;
            case WithdrawPromise _ -> Step.WITHDRAW_PROMISE;
            case Propose _ -> Step.PROPOSE;
            case Approve _ -> Step.APPROVE;
            case RefuseApproval _ -> Step.REFUSE_APPROVAL;
            case AcceptProposal _ -> Step.ACCEPT_PROPOSAL;
            case DeclineProposal _ -> Step.DECLINE_PROPOSAL;
            case Resolve _ -> Step.RESOLVE;
            case Close _ -> Step.CLOSE;
            case Reopen _ -> Step.REOPEN;
            case Withdraw _ -> Step.WITHDRAW;
            case Merge _ -> Step.MERGE;
        };
    }

    /** To write a note. */
    record AddNote(Audience audience, String text) implements Command {}

    /** To record that somebody spoke to the customer, or tried to. */
    record ContactCustomer(
            Channel channel, boolean reached, @Nullable String summary) implements Command {}

    /** To class it anew. */
    record Reclassify(Classification classification) implements Command {}

    /**
     * To put the customer's name and addresses right: an address that is left out is not known, a language or zone left out
     * stays as it is.
     */
    record CorrectCustomer(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String zone)
            implements Command {

        Customer of(Customer before) {
            return new Customer(
                    before.id(),
                    name,
                    email,
                    phone,
                    Objects.requireNonNullElse(language, before.language()),
                    Objects.requireNonNullElse(zone, before.zone()));
        }
    }

    /** To put a stored file on record. {@code sha256} is in hexadecimal. */
    record AddEvidence(String evidenceId, String fileName, String mediaType, long bytes, String sha256)
            implements Command {}

    /** To say that another complaint has to do with this one; {@code to} is its id. */
    record Link(String to, String toReference, Relation relation) implements Command {}

    /** To ask the customer for facts. */
    record AskCustomer(String question, @Nullable Instant answerBy) implements Command {}

    /** To record what the customer answered. */
    record ReceiveAnswer(String answer) implements Command {}

    /** To promise something to the customer. */
    record MakePromise(String what, Instant dueAt) implements Command {}

    /** To say that a promise was kept. */
    record KeepPromise(String promiseId) implements Command {}

    /** To take a promise back, with the reason that the customer was given. */
    record WithdrawPromise(String promiseId, String reason) implements Command {}

    /** To put an answer to the customer; a refusal of the request needs an apology and an alternative. */
    record Propose(
            String text,
            boolean refusal,
            @Nullable String apology,
            @Nullable Money compensation,
            List<String> alternatives)
            implements Command {}

    /** To let a proposal pass that is above what its proposer may grant alone. */
    record Approve(String resolutionId) implements Command {}

    /** Not to let it pass, or to take the request back. */
    record RefuseApproval(String resolutionId, String reason) implements Command {}

    /** To record that the customer accepts the proposal. */
    record AcceptProposal(String resolutionId) implements Command {}

    /** To record that the customer declines the proposal. */
    record DeclineProposal(String resolutionId, @Nullable String reason) implements Command {}

    /** To answer the complaint. */
    record Resolve(String text, @Nullable Money compensation) implements Command {}

    /** To shut the case; a serious one with what failed and what will be done about it. */
    record Close(
            @Nullable ServiceGap gap,
            @Nullable String rootCause,
            @Nullable String correctiveAction,
            @Nullable Instant correctiveActionDueAt)
            implements Command {}

    /** To open the case again. */
    record Reopen(String reason) implements Command {}

    /** To record that the customer takes the complaint back. */
    record Withdraw(@Nullable String reason) implements Command {}

    /** To let it go on under an earlier complaint, of which it is a duplicate; {@code into} is that one's id. */
    record Merge(String into, String intoReference, Instant intoReceivedAt) implements Command {

        /** Whether it would lead to a later complaint; of two at the same instant the lower reference counts as earlier. */
        public boolean intoLaterThan(Complaint complaint) {
            var order = intoReceivedAt.compareTo(complaint.receivedAt());
            return order > 0 || (order == 0 && intoReference.compareTo(complaint.reference()) > 0);
        }
    }
}
