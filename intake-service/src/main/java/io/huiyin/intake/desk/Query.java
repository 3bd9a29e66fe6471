package io.huiyin.intake.desk;

import io.huiyin.intake.view.web.ViewParameters;
import io.huiyin.service.strictjson.Texts;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of lists. */
final class Query {

    private Query() {}

    /** The same list elsewhere. */
    static String of(String path, Map<String, String[]> parameters) {
        return builder(path, parameters).build().encode().toUriString();
    }

    /** Another page of the same list. */
    static String of(String path, Map<String, String[]> parameters, String cursor) {
        return builder(path, parameters)
                .replaceQueryParam("cursor", cursor)
                .build()
                .encode()
                .toUriString();
    }

    /** The list that a view shows. */
    static String of(Map<String, String> view) {
        return ofView("/desk", view);
    }

    /** All of what a view shows. */
    static String ofView(String path, Map<String, String> view) {
        var uri = UriComponentsBuilder.fromPath(path);
        view.forEach((name, _) -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(view).toUriString();
    }

    /** What of the parameters would make a view. */
    static Map<String, String> ofView(Map<String, String[]> parameters) {
        var view = new TreeMap<String, String>();
        parameters.forEach((name, values) -> {
            if (ViewParameters.isPart(name) && values.length == 1 && !Texts.blank(values[0])) {
                view.put(name, values[0].strip());
            }
        });
        return view;
    }

    private static UriComponentsBuilder builder(String path, Map<String, String[]> parameters) {
        var uri = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, values) -> uri.queryParam(name, (Object[]) values));
        return uri.replaceQueryParam("lang");
    }
}
