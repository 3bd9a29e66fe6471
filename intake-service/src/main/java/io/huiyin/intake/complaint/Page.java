package io.huiyin.intake.complaint;

import io.huiyin.intake.complaint.Criteria.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list; {@code next} and {@code previous} are null where nothing more is known to be there. */
public record Page(
        List<OnRecord> items,
        @Nullable Place next,
        @Nullable Place previous) {}
