package io.huiyin.service.shell;

import io.huiyin.service.language.Languages;
import io.huiyin.service.security.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Hands the shell to each page that is about to be rendered; the API pays nothing for it. */
final class ShellInterceptor implements HandlerInterceptor {

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
        var page = ServletUriComponentsBuilder.fromRequest(request).build();
        view.addObject(
                "shell",
                Shell.of(
                        properties.service(),
                        properties.navigation(),
                        Languages.of(request),
                        page,
                        person.orElse(null)));
    }
}
