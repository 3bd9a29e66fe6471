package io.huiyin.service.shell;

import io.huiyin.service.language.Languages;
import io.huiyin.service.security.CurrentPerson;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Hands the shell to each page that is about to be rendered; the API pays nothing for it. */
final class ShellInterceptor implements HandlerInterceptor {

    /** What a controller names it that answers a form elsewhere than at the page's own address: path and query. */
    private static final String ADDRESS = "address";

    private final ShellProperties properties;

    ShellInterceptor(ShellProperties properties) {
        this.properties = properties;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view == null || String.valueOf(view.getViewName()).startsWith("redirect:")) {
            return;
        }
        var person = CurrentPerson.of(SecurityContextHolder.getContext().getAuthentication());
        view.addObject(
                "shell",
                Shell.of(
                        properties.service(),
                        properties.navigation(),
                        Languages.of(request),
                        address(request, view),
                        person.orElse(null),
                        method(request).equals("POST")));
    }

    /** Where the page can be had by link: as the controller says, for an error where it happened, else where it is. */
    private static UriComponents address(HttpServletRequest request, ModelAndView view) {
        if (view.getModel().get(ADDRESS) instanceof String said) {
            return UriComponentsBuilder.fromUriString(said).build();
        }
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? UriComponentsBuilder.fromPath(failed).build()
                : ServletUriComponentsBuilder.fromRequest(request).build();
    }

    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String failed
                ? failed
                : request.getMethod();
    }
}
