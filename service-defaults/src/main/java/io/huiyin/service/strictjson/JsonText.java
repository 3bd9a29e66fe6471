package io.huiyin.service.strictjson;

import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decides whether bytes are one JSON document in UTF-8 that is safe to look at. */
final class JsonText {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_DIGITS = 30;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_DIGITS)
                            .maxNameLength(1_000)
                            .maxStringLength(StrictJson.MAX_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    private JsonText() {}

    static JsonNode parse(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            var json = JSON.readTree(text);
            if (json.isMissingNode() || !sane(json)) {
                throw Problem.of(ProblemType.MALFORMED_BODY);
            }
            return json;
        } catch (CharacterCodingException | JacksonException | NumberFormatException | ArithmeticException _) {
            // Without its cause, whose message quotes the body.
            throw Problem.of(ProblemType.MALFORMED_BODY);
        }
    }

    /** Few characters can write a number of a million digits; such numbers are refused before anyone computes with them. */
    private static boolean sane(JsonNode json) {
        if (json.isNumber()) {
            var number = json.decimalValue();
            return Math.abs((long) number.scale()) <= MAX_DIGITS
                    && (long) number.precision() - number.scale() <= MAX_DIGITS;
        }
        return json.valueStream().allMatch(JsonText::sane);
    }
}
