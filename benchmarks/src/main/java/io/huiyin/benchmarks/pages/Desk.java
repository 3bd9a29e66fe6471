package io.huiyin.benchmarks.pages;

import io.huiyin.benchmarks.measuring.MeasurementFailed;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The agent desk as a browser sees it, signed in: cookies, forms, and each page whole. What is not answered as it should be fails. */
final class Desk implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();
    private final String address;
    private final String csrf;

    /** Signs in. */
    Desk(String address, String person, String password) throws IOException, InterruptedException {
        this.address = address;
        var login = send(HttpRequest.newBuilder(URI.create(address + "/desk")));
        var sent = Map.of("username", person, "password", password, "_csrf", csrf(login));
        var page = send(form(login.uri().resolve("/login"), sent));
        if (!page.uri().toString().startsWith(address)) {
            throw new MeasurementFailed("signing in ended at " + page.uri());
        }
        csrf = csrf(send(HttpRequest.newBuilder(URI.create(address + "/desk/new"))));
    }

    /** The page's text. */
    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path))).body();
    }

    /** The answer to a form, where it leads elsewhere that page. */
    String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> sent = new TreeMap<>(fields);
        sent.put("_csrf", csrf);
        return send(form(URI.create(address + path), sent)).body();
    }

    private static HttpRequest.Builder form(URI address, Map<String, String> fields) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(
                request.timeout(PATIENCE)
                        .header("Accept", "text/html")
                        .header("Accept-Language", "zh-CN")
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new MeasurementFailed(response.uri() + " answers " + response.statusCode());
        }
        return response;
    }

    private static String csrf(HttpResponse<String> page) {
        var token = CSRF.matcher(page.body());
        if (!token.find()) {
            throw new MeasurementFailed("no token in the form at " + page.uri());
        }
        return token.group(1);
    }

    @Override
    public void close() {
        http.close();
    }
}
