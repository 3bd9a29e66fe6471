package io.huiyin.routing.ownership.web;

import io.huiyin.events.routing.Defect;
import io.huiyin.routing.ownership.AnswerOffer.Refusal;
import io.huiyin.service.strictjson.LongText;
import org.jspecify.annotations.Nullable;

/** What a refusal must say. */
record RefusalForm(
        Defect defect, @LongText(max = 2_000) @Nullable String note) {

    Refusal toRefusal() {
        return new Refusal(defect, note);
    }
}
