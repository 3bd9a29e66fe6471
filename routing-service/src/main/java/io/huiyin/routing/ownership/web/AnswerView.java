package io.huiyin.routing.ownership.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.huiyin.events.Party;
import io.huiyin.events.routing.Defect;
import io.huiyin.routing.ownership.Answer;
import org.jspecify.annotations.Nullable;

/** What was answered to an offer: the same each time it is asked for. */
@JsonInclude(Include.NON_NULL)
record AnswerView(
        String complaintId,
        String offerId,
        Verdict answer,
        Party by,
        @Nullable Defect defect) {

    enum Verdict {
        ACCEPTED,
        REFUSED
    }

    static AnswerView of(String complaintId, Answer answer) {
        return new AnswerView(
                complaintId,
                answer.offerId(),
                answer.defect() == null ? Verdict.ACCEPTED : Verdict.REFUSED,
                answer.by(),
                answer.defect());
    }
}
