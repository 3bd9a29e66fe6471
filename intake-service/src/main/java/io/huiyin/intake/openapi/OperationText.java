package io.huiyin.intake.openapi;

import java.util.List;
import java.util.Map;

/**
 * What is written about one operation.
 *
 * @param roles who may call it, for people
 * @param takes media type of bodies that the controller reads by itself; JSON where not said
 * @param requests examples of bodies, by name
 * @param status of the answer where all goes well
 * @param media its media type, where the controller writes it by itself
 * @param also what other statuses without a body mean, where all goes well too
 * @param answers examples of that answer, by name
 * @param refusals statuses that do not follow from the operation's shape
 * @param after operations that a test does first, so that the examples are allowed
 */
record OperationText(
        String id,
        String tag,
        String summary,
        String description,
        String roles,
        Map<String, Map<String, ?>> parameters,
        String takes,
        Map<String, ?> requests,
        String status,
        String answer,
        String media,
        Map<String, ?> also,
        Map<String, ?> headers,
        Map<String, ?> answers,
        List<Integer> refusals,
        List<String> after) {

    @SuppressWarnings("unchecked")
    static OperationText of(Map<String, ?> written) {
        return new OperationText(
                text(written, "id"),
                text(written, "tag"),
                text(written, "summary"),
                text(written, "description"),
                text(written, "roles"),
                (Map<String, Map<String, ?>>) (Map<String, ?>) map(written, "parameters"),
                text(written, "takes"),
                map(written, "requests"),
                text(written, "status"),
                text(written, "answer"),
                text(written, "media"),
                map(written, "also"),
                map(written, "headers"),
                map(written, "answers"),
                written.get("refusals") instanceof List<?> list ? (List<Integer>) list : List.of(),
                written.get("after") instanceof List<?> list ? (List<String>) list : List.of());
    }

    private static String text(Map<String, ?> written, String field) {
        var text = written.get(field);
        return text == null ? "" : text.toString().strip();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> map(Map<String, ?> written, String field) {
        return written.get(field) instanceof Map<?, ?> map ? (Map<String, ?>) map : Map.of();
    }
}
