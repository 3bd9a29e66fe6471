package io.huiyin.intake.complaint.web;

import io.huiyin.events.Classification;
import io.huiyin.events.Mood;
import io.huiyin.events.QualityFactor;
import io.huiyin.events.Severity;
import io.huiyin.service.strictjson.Items;
import io.huiyin.service.strictjson.Line;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the complaint is about, as a caller sends it: all of it, as it takes the place of what was there. */
public record ClassificationForm(
        Severity severity,
        @Nullable @Line(max = 200) String product,
        @Nullable @Line(max = 200) String topic,
        @Nullable QualityFactor factor,
        @Nullable Mood mood,
        @Nullable @Line(max = 50) String region,
        @Nullable @Items(max = 50) List<@Line(max = 50) String> tags,
        @Nullable ConcernedForm concerns) {

    public Classification classification() {
        return new Classification(
                severity,
                product,
                topic,
                factor,
                Objects.requireNonNullElse(mood, Mood.CALM),
                region,
                tags == null ? List.of() : tags.stream().distinct().toList(),
                ConcernedForm.concerned(concerns));
    }
}
