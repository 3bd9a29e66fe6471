package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One document that a query found.
 *
 * @param unpacked as it was looked at, or null where it would take too much memory to keep it so
 */
record Match(Packed packed, @Nullable Document unpacked, List<Object> sortValues) {

    Document read(@Nullable Predicate<String> wanted) {
        return unpacked == null ? packed.read(wanted) : unpacked;
    }
}
