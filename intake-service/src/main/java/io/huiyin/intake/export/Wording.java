package io.huiyin.intake.export;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How whoever reads a spreadsheet calls things. */
public interface Wording {

    /** The title of each column, for {@link CsvRows#COLUMNS}. */
    List<String> titles(List<String> columns);

    String word(@Nullable Enum<?> constant);

    /** Where times are told. */
    ZoneId zone();
}
