package io.huiyin.intake.draft.web;

import io.huiyin.service.strictjson.Checked;
import io.huiyin.service.strictjson.Range;
import io.huiyin.service.strictjson.Violations;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A draft as the page sends it.
 *
 * @param version the one that the page saw last; 0 for a new draft
 * @param fields texts by the names of their fields, not yet checked for anything but their size
 */
record DraftForm(@Range(max = Long.MAX_VALUE - 1) long version, JsonNode fields) implements Checked {

    private static final int MOST_FIELDS = 40;
    private static final int MOST_CHARACTERS = 40_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

    @Override
    public void check(Violations violations) {
        var here = violations.at("fields");
        if (!fields.isObject()) {
            here.add("type.object");
            return;
        }
        if (fields.size() > MOST_FIELDS) {
            here.add("too-many", MOST_FIELDS);
        }
        if (fields.propertyNames().stream().anyMatch(name -> !NAME.matcher(name).matches())) {
            here.add("unknown-field");
        }
        if (fields.values().stream().anyMatch(value -> !value.isString())) {
            here.add("type.text");
        } else if (texts().values().stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            here.add("too-long", MOST_CHARACTERS);
        }
    }

    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        fields.propertyStream()
                .forEach(field -> texts.put(field.getKey(), field.getValue().stringValue()));
        return texts;
    }
}
