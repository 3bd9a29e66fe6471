package io.huiyin.service.strictjson;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the form of a page by the same rules as a JSON body, so that a desk accepts nothing that the API refuses. Forms
 * know texts only: a component that is a number or a truth value is converted, a list takes repeated parameters.
 */
public final class StrictForm {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,10})?");

    private StrictForm() {}

    /**
     * Parameters beginning with an underscore (the CSRF token) are not looked at.
     *
     * @param parameters as given by {@code request.getParameterMap()}
     */
    public static <T extends Record> T read(Map<String, String[]> parameters, Class<T> type) {
        var kinds = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType));
        var json = JsonNodeFactory.instance.objectNode();
        parameters.forEach((name, values) -> {
            if (!name.startsWith("_")) {
                put(json, name, values, kinds.getOrDefault(name, String.class));
            }
        });
        return StrictJson.read(json, type);
    }

    private static void put(ObjectNode json, String name, String[] values, Class<?> kind) {
        if (java.util.List.class.isAssignableFrom(kind)) {
            var list = json.putArray(name);
            Arrays.stream(values).filter(value -> !Texts.blank(value)).forEach(list::add);
        } else if (values.length == 1) {
            json.set(name, value(values[0], kind));
        } else {
            var several = json.putArray(name);
            Arrays.stream(values).forEach(several::add);
        }
    }

    private static JsonNode value(String text, Class<?> kind) {
        var number = Texts.halfWidth(text).strip();
        if (Numbers.knows(kind) && NUMBER.matcher(number).matches()) {
            return JsonNodeFactory.instance.numberNode(new java.math.BigDecimal(number));
        }
        if (Set.of(boolean.class, Boolean.class).contains(kind)
                && Set.of("true", "false").contains(text)) {
            return JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text));
        }
        return JsonNodeFactory.instance.stringNode(text.replace("\r\n", "\n"));
    }
}
