package io.huiyin.intake.desk;

import io.huiyin.events.Classification;
import io.huiyin.events.Concerned;
import io.huiyin.events.Mood;
import io.huiyin.events.Party;
import io.huiyin.events.QualityFactor;
import io.huiyin.events.Severity;
import io.huiyin.service.strictjson.Items;
import io.huiyin.service.strictjson.Line;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form that classes a complaint anew. */
record ClassingForm(
        Severity severity,
        Mood mood,
        @Nullable @Line(max = 200) String product,
        @Nullable @Line(max = 200) String topic,
        @Nullable QualityFactor factor,
        @Nullable @Line(max = 50) String region,
        @Nullable @Items(max = 50) List<@Line(max = 50) String> tags,
        @Nullable @Line(max = 100) String staff,
        @Nullable @Line(max = 100) String unit) {

    /**
     * @param before whoever is called as before stays the one who was meant
     * @param tagsUntouched a tag may hold what the field separates tags by
     */
    Classification after(Classification before, boolean tagsUntouched) {
        var concerned = before.concerns();
        return new Classification(
                severity,
                product,
                topic,
                factor,
                mood,
                region,
                tagsUntouched
                        ? before.tags()
                        : tags == null ? List.of() : tags.stream().distinct().toList(),
                staff == null && unit == null
                        ? null
                        : new Concerned(
                                party(staff, concerned == null ? null : concerned.staff()),
                                party(unit, concerned == null ? null : concerned.unit())));
    }

    private static @Nullable Party party(@Nullable String called, @Nullable Party before) {
        if (called == null) {
            return null;
        }
        return before != null && Objects.equals(before.name(), called) ? before : new Party(called, called);
    }
}
