package io.huiyin.localstack.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** A language chosen here is the one of the services' pages as well, and the other way round: cookies ignore ports. */
@Configuration(proxyBeanMethods = false)
class PageLanguage implements WebMvcConfigurer {

    private static final String COOKIE = "huiyin_lang";
    private static final Duration KEPT = Duration.ofDays(365);

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver(COOKIE);
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(PageLanguage::accepted);
        resolver.setCookieMaxAge(KEPT);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    /** Hong Kong, Macao and the Hant script read traditional, other Chinese simplified, everybody else English. */
    private static Locale accepted(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> Set.of("en", "zh").contains(locale.getLanguage()))
                .findFirst()
                .map(locale -> {
                    if (locale.getLanguage().equals("en")) {
                        return Locale.ENGLISH;
                    }
                    return isTraditional(locale) ? Locale.TRADITIONAL_CHINESE : Locale.SIMPLIFIED_CHINESE;
                })
                .orElse(Locale.ENGLISH);
    }

    private static boolean isTraditional(Locale locale) {
        return locale.getScript().isEmpty()
                ? Set.of("TW", "HK", "MO").contains(locale.getCountry())
                : locale.getScript().equals("Hant");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }
}
