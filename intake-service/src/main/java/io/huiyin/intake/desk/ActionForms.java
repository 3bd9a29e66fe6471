package io.huiyin.intake.desk;

import io.huiyin.events.Channel;
import io.huiyin.events.ServiceGap;
import io.huiyin.events.intake.Audience;
import io.huiyin.intake.complaint.Command;
import io.huiyin.service.strictjson.Items;
import io.huiyin.service.strictjson.Line;
import io.huiyin.service.strictjson.LongText;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms of the actions that need no more than what is in them. */
final class ActionForms {

    private ActionForms() {}

    /** What a form asks for. */
    interface ActionForm {
        Command command();
    }

    record Note(Audience audience, @LongText(max = 20_000) String text) implements ActionForm {
        @Override
        public Command command() {
            return new Command.AddNote(audience, text);
        }
    }

    record Contact(
            Channel channel,
            boolean reached,
            @Nullable @LongText(max = 2_000) String said) implements ActionForm {
        @Override
        public Command command() {
            return new Command.ContactCustomer(channel, reached, said);
        }
    }

    record Question(
            @LongText(max = 2_000) String question,
            @Nullable WallClock answerBy,
            ZoneId zone) implements ActionForm {
        @Override
        public Command command() {
            return new Command.AskCustomer(question, WallClock.in(zone, answerBy));
        }
    }

    record Answer(@LongText(max = 20_000) String reply) implements ActionForm {
        @Override
        public Command command() {
            return new Command.ReceiveAnswer(reply);
        }
    }

    record Promise(@LongText(max = 2_000) String what, WallClock dueAt, ZoneId zone) implements ActionForm {
        @Override
        public Command command() {
            return new Command.MakePromise(what, dueAt.in(zone));
        }
    }

    record Keeping(@Line(max = 100) String promise) implements ActionForm {
        @Override
        public Command command() {
            return new Command.KeepPromise(promise);
        }
    }

    record TakingBack(
            @Line(max = 100) String promise,
            @LongText(max = 2_000) String reason) implements ActionForm {
        @Override
        public Command command() {
            return new Command.WithdrawPromise(promise, reason);
        }
    }

    record Approval(@Line(max = 100) String resolution) implements ActionForm {
        @Override
        public Command command() {
            return new Command.Approve(resolution);
        }
    }

    record Refusal(
            @Line(max = 100) String resolution,
            @LongText(max = 2_000) String reason) implements ActionForm {
        @Override
        public Command command() {
            return new Command.RefuseApproval(resolution, reason);
        }
    }

    record Acceptance(@Line(max = 100) String resolution) implements ActionForm {
        @Override
        public Command command() {
            return new Command.AcceptProposal(resolution);
        }
    }

    record Decline(
            @Line(max = 100) String resolution,
            @Nullable @LongText(max = 2_000) String reason) implements ActionForm {
        @Override
        public Command command() {
            return new Command.DeclineProposal(resolution, reason);
        }
    }

    record Closing(
            @Nullable ServiceGap gap,
            @Nullable @LongText(max = 2_000) String rootCause,
            @Nullable @LongText(max = 2_000) String correctiveAction,
            @Nullable WallClock correctiveActionDueAt,
            ZoneId zone)
            implements ActionForm {
        @Override
        public Command command() {
            return new Command.Close(gap, rootCause, correctiveAction, WallClock.in(zone, correctiveActionDueAt));
        }
    }

    record Reopening(@LongText(max = 2_000) String reason) implements ActionForm {
        @Override
        public Command command() {
            return new Command.Reopen(reason);
        }
    }

    record Withdrawal(@Nullable @LongText(max = 2_000) String reason) implements ActionForm {
        @Override
        public Command command() {
            return new Command.Withdraw(reason);
        }
    }

    /** What is offered, besides money, in an answer. */
    record Offer(
            @LongText(max = 20_000) String proposal,
            @Nullable Boolean refusal,
            @Nullable @LongText(max = 2_000) String apology,
            @Nullable @Items(max = 10) List<@LongText(max = 2_000) String> alternatives) {}

    /** The answer. */
    record Resolution(@LongText(max = 20_000) String answer) {}
}
