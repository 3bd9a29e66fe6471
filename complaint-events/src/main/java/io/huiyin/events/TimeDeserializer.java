package io.huiyin.events;

import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A time in ISO 8601 text and in nothing else: numbers, arrays and empty texts have no one meaning. */
final class TimeDeserializer<T> extends StdScalarDeserializer<T> {

    private final Function<String, T> parse;

    TimeDeserializer(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(getValueType(context), parser);
        }
        var text = parser.getString();
        try {
            return parse.apply(text);
        } catch (DateTimeException malformed) {
            return (T) context.handleWeirdStringValue(handledType(), text, "no ISO 8601 time");
        }
    }
}
