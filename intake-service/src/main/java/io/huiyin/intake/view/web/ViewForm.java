package io.huiyin.intake.view.web;

import io.huiyin.service.strictjson.Checked;
import io.huiyin.service.strictjson.Line;
import io.huiyin.service.strictjson.Violations;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A view as a caller sends it.
 *
 * @param parameters of the list, by their names, as they would stand in its address
 * @param shared whether everybody is to have it; no where not said
 */
record ViewForm(
        @Line(max = 60) String name,
        JsonNode parameters,
        @Nullable Boolean shared) implements Checked {

    private static final int MOST = 20;

    @Override
    public void check(Violations violations) {
        var here = violations.at("parameters");
        if (!parameters.isObject()) {
            here.add("type.object");
        } else if (parameters.size() > MOST) {
            here.add("too-many", MOST);
        } else if (parameters.values().stream().anyMatch(value -> !value.isString())) {
            here.add("type.text");
        }
    }

    Map<String, String[]> texts() {
        var texts = new LinkedHashMap<String, String[]>();
        parameters
                .propertyStream()
                .forEach(one ->
                        texts.put(one.getKey(), new String[] {one.getValue().stringValue()}));
        return texts;
    }
}
