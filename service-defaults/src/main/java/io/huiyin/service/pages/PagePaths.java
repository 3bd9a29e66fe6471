package io.huiyin.service.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Tells a page for a browser from a path of the API, because the two differ in how one signs in and how errors look.
 *
 * @param prefixes as in {@code huiyin.pages.prefix}, for example {@code /desk}; each stands for itself and all below it
 */
public record PagePaths(List<String> prefixes) {

    public PagePaths {
        prefixes = prefixes.stream().filter(prefix -> !prefix.isBlank()).toList();
    }

    /** Whether a request belongs to the pages; during error handling the path that failed is what counts. */
    public boolean own(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed instanceof String uri ? uri : request.getRequestURI();
        return contains(path) || signIn(path);
    }

    /** Whether a browser gets a page as its answer, also as the answer to an error. */
    public boolean answer(HttpServletRequest request) {
        return own(request) && request.getHeader("HX-Request") == null;
    }

    private boolean contains(String path) {
        return prefixes.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    private boolean signIn(String path) {
        return !prefixes.isEmpty()
                && (path.startsWith("/login/") || path.startsWith("/oauth2/authorization/") || path.equals("/logout"));
    }
}
