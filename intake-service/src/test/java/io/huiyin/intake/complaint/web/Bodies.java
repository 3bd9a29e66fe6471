package io.huiyin.intake.complaint.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Request bodies: a good one, and the same with one field otherwise. Values are JSON as it is sent, good or bad. */
final class Bodies {

    private static final Map<String, String> GOOD = Map.of(
            "kind", "\"COMPLAINT\"",
            "channel", "\"PHONE\"",
            "severity", "\"NORMAL\"",
            "summary", "\"Short-changed 50 yuan\"",
            "text", "\"They gave me 50 yuan too little.\"",
            "customer", "{\"name\":\"王芳\",\"phone\":\"13800138000\",\"zone\":\"Asia/Shanghai\"}");

    private Bodies() {}

    static String good() {
        return json(GOOD);
    }

    static String with(String field, String value) {
        var fields = new LinkedHashMap<>(GOOD);
        fields.put(field, value);
        return json(fields);
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
