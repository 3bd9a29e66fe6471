package io.huiyin.intake.suggestion.web;

import io.huiyin.intake.suggestion.Facet;
import io.huiyin.intake.suggestion.SuggestClassification;
import io.huiyin.intake.suggestion.Suggestion;
import io.huiyin.intake.suggestion.Suggestion.Reason;
import io.huiyin.service.strictjson.Line;
import io.huiyin.service.strictjson.LongText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Suggests how to class a text. It stores nothing, so asking again needs no key. */
@RestController
class SuggestionController {

    private final SuggestClassification suggestClassification;

    SuggestionController(SuggestClassification suggestClassification) {
        this.suggestClassification = suggestClassification;
    }

    @PostMapping(path = "/suggestions", produces = MediaType.APPLICATION_JSON_VALUE)
    Suggestions suggest(@RequestBody TextForm form) {
        var text = form.summary() == null ? form.text() : form.summary() + "\n" + form.text();
        return new Suggestions(suggestClassification.execute(text).stream()
                .map(SuggestionView::of)
                .toList());
    }

    /** A text as a caller sends it. */
    record TextForm(
            @Nullable @Line(max = 200) String summary,
            @LongText(max = 20_000) String text) {}

    /** By facet, the best first; empty where nothing is sure enough. */
    record Suggestions(List<SuggestionView> suggestions) {}

    /** One suggestion; {@code prior} and the weights of the reasons sum to {@code score}. */
    record SuggestionView(
            Facet facet, String value, double confidence, double score, double prior, List<Reason> reasons) {

        static SuggestionView of(Suggestion suggestion) {
            return new SuggestionView(
                    suggestion.label().facet(),
                    suggestion.label().value(),
                    suggestion.confidence(),
                    suggestion.score(),
                    suggestion.prior(),
                    suggestion.reasons());
        }
    }
}
