package io.huiyin.intake.desk;

import io.huiyin.events.Classification;
import io.huiyin.intake.complaint.Command;
import io.huiyin.intake.complaint.web.CustomerForm;
import io.huiyin.intake.desk.ActionForms.ActionForm;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.strictjson.StrictForm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes a command of what was typed. */
final class ReadAction {

    private ReadAction() {}

    /**
     * @param before how the complaint is classed as the page showed it
     * @throws Problem with everything that is wrong in the form
     */
    static Command command(DeskAction action, Map<String, String[]> sent, Classification before) {
        return switch (action) {
            case NOTE -> read(sent, ActionForms.Note.class);
            case CONTACT -> read(sent, ActionForms.Contact.class);
            case QUESTION -> read(sent, ActionForms.Question.class);
            case ANSWER -> read(sent, ActionForms.Answer.class);
            case PROMISE -> read(sent, ActionForms.Promise.class);
            case KEEPING -> read(sent, ActionForms.Keeping.class);
            case TAKING_BACK -> read(sent, ActionForms.TakingBack.class);
            case PROPOSAL -> proposal(sent);
            case APPROVAL -> read(sent, ActionForms.Approval.class);
            case REFUSAL -> read(sent, ActionForms.Refusal.class);
            case ACCEPTANCE -> read(sent, ActionForms.Acceptance.class);
            case DECLINE -> read(sent, ActionForms.Decline.class);
            case RESOLUTION -> resolution(sent);
            case CLOSING -> read(sent, ActionForms.Closing.class);
            case REOPENING -> read(sent, ActionForms.Reopening.class);
            case WITHDRAWAL -> read(sent, ActionForms.Withdrawal.class);
            case CLASSIFICATION -> classing(sent, before);
            case CUSTOMER -> StrictForm.read(sent, CustomerForm.class).correction();
            case LINK, MERGING -> throw new IllegalArgumentException(action + " is about two complaints");
        };
    }

    private static <T extends Record & ActionForm> Command read(Map<String, String[]> sent, Class<T> form) {
        return StrictForm.read(sent, form).command();
    }

    private static Command proposal(Map<String, String[]> sent) {
        var form = new FormInParts(sent);
        var money = form.part(MoneyPart.class);
        var offer = form.rest(ActionForms.Offer.class);
        form.refuse();
        var said = Objects.requireNonNull(offer);
        return new Command.Propose(
                said.proposal(),
                Boolean.TRUE.equals(said.refusal()),
                said.apology(),
                Objects.requireNonNull(money).money(),
                Objects.requireNonNullElse(said.alternatives(), List.of()));
    }

    private static Command resolution(Map<String, String[]> sent) {
        var form = new FormInParts(sent);
        var money = form.part(MoneyPart.class);
        var answer = form.rest(ActionForms.Resolution.class);
        form.refuse();
        return new Command.Resolve(
                Objects.requireNonNull(answer).answer(),
                Objects.requireNonNull(money).money());
    }

    private static Command classing(Map<String, String[]> sent, Classification before) {
        var form = new FormInParts(sent);
        var classing = form.rest(ClassingForm.class);
        form.refuse();
        var tagsUntouched = Arrays.equals(sent.get("tags"), new String[] {String.join(", ", before.tags())});
        return new Command.Reclassify(Objects.requireNonNull(classing).after(before, tagsUntouched));
    }
}
