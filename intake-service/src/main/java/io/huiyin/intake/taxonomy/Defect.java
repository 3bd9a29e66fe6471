package io.huiyin.intake.taxonomy;

import java.util.List;

/**
 * Why an edit cannot be made.
 *
 * @param edit its place in the list
 * @param field which part of it is to blame
 * @param why as the code of a violation
 */
public record Defect(int edit, String field, String why, List<Object> limits) {

    static Defect of(int edit, String field, String why, Object... limits) {
        return new Defect(edit, field, why, List.of(limits));
    }
}
