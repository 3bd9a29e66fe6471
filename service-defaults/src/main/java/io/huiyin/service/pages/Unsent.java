package io.huiyin.service.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A form that came without a session or with the token of another one: nothing was done with it, and it goes back to whoever
 * sent it, to be sent once more. No larger than a form may be.
 *
 * @param address where it was sent: a path of ours
 * @param fields all but the token, in the order of the form
 */
public record Unsent(String address, List<Field> fields) {

    /** One value of a field; a field that was sent twice is two of them. */
    public record Field(String name, String value) {

        /** Whether a person wrote or chose it. */
        public boolean shown() {
            return !name.startsWith("_") && !value.isBlank();
        }

        /** Whether it looks like a constant, which a person chose by its word. */
        public boolean mayBeChoice() {
            return CONSTANT.matcher(value).matches();
        }

        /** Whether it looks like the id of something, which says nothing to a person. */
        public boolean mayBeId() {
            return ID.matcher(value).matches();
        }
    }

    private static final Pattern CONSTANT = Pattern.compile("[A-Z_]{1,40}|true|false");
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{16,36}");
    private static final String ATTRIBUTE = Unsent.class.getName();
    private static final String TOKEN = "_csrf";

    /** Keeps the form of a request for the error page; only one of our own pages gets it shown again. */
    public static void keep(HttpServletRequest request) {
        if (!isForm(request) || !isFromOurPage(request)) {
            return;
        }
        var fields = request.getParameterMap().entrySet().stream()
                .filter(sent -> !sent.getKey().equals(TOKEN))
                .flatMap(sent -> Arrays.stream(sent.getValue()).map(value -> new Field(sent.getKey(), value)))
                .toList();
        request.setAttribute(ATTRIBUTE, new Unsent(request.getRequestURI(), fields));
    }

    /** What was kept of this request. */
    public static Optional<Unsent> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Unsent unsent ? Optional.of(unsent) : Optional.empty();
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return "POST".equals(request.getMethod())
                && type != null
                && type.startsWith("application/x-www-form-urlencoded");
    }

    /** As the browser tells. Another site must not get its own words put before somebody beside our button to send them. */
    private static boolean isFromOurPage(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null ? own(request).equals(request.getHeader("Origin")) : site.equals("same-origin");
    }

    private static String own(HttpServletRequest request) {
        var usual = request.isSecure() ? 443 : 80;
        var port = request.getServerPort() == usual ? "" : ":" + request.getServerPort();
        return request.getScheme() + "://" + request.getServerName() + port;
    }
}
