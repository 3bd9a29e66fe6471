package io.huiyin.localstack.launcher.importing;

import java.util.List;
import java.util.Map;

/**
 * One row as it stands in the file.
 *
 * @param line where it begins, counted from 1 as editors do
 * @param values by column; blank where the file has no such column
 * @param cells all cells, also of columns that are not used
 */
record CfpbRow(long line, Map<CfpbColumn, String> values, List<String> cells) {

    String get(CfpbColumn column) {
        return values.getOrDefault(column, "").strip();
    }
}
