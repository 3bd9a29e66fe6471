package io.huiyin.intake.taxonomy.web;

import io.huiyin.events.Party;
import io.huiyin.intake.taxonomy.Change;
import io.huiyin.intake.taxonomy.Difference;
import java.time.Instant;
import java.util.List;

/** A change of a tree as callers get it. */
record ChangeView(long version, Instant at, Party by, List<Difference> differences) {

    static ChangeView of(Change change) {
        return new ChangeView(change.version(), change.at(), change.by(), change.differences());
    }
}
