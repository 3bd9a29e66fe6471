package io.huiyin.service.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/** Applies {@link Languages} to everything that Spring says, and keeps a choice for the next request. */
public final class RequestLanguage implements LocaleResolver, HandlerInterceptor {

    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Languages.of(request);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("A language is chosen by ?" + Languages.PARAMETER + "=");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Languages.chosen(request).ifPresent(locale -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(locale)));
        return true;
    }

    private static String cookie(Locale locale) {
        return ResponseCookie.from(Languages.COOKIE, locale.toLanguageTag())
                .path("/")
                .maxAge(KEPT)
                .sameSite("Lax")
                .httpOnly(true)
                .build()
                .toString();
    }
}
