package io.huiyin.intake.desk;

import io.huiyin.intake.complaint.Criteria.Sort;
import io.huiyin.intake.view.View;
import io.huiyin.intake.view.web.KeptViews;
import io.huiyin.service.security.CurrentPerson;
import java.util.Map;
import java.util.TreeMap;

/**
 * A view as the list offers it.
 *
 * @param here whether it is what the list shows now
 * @param changeable whether whoever looks may rename and remove it
 */
record ViewLink(View view, String url, boolean here, boolean mine, boolean changeable) {

    /** @param asked what the list shows now */
    static ViewLink of(View view, Map<String, String> asked, CurrentPerson person) {
        var mine = view.keptBy().id().equals(person.id());
        return new ViewLink(
                view,
                Query.of(view.parameters()),
                plain(view.parameters()).equals(plain(asked)),
                mine,
                mine || KeptViews.mayShare(person));
    }

    /** Without what would be so anyway. */
    private static Map<String, String> plain(Map<String, String> parameters) {
        var plain = new TreeMap<>(parameters);
        plain.remove("sort", Sort.NEWEST.name());
        plain.values().removeIf("false"::equals);
        return plain;
    }
}
