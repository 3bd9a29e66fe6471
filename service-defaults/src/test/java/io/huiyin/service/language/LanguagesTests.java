package io.huiyin.service.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguagesTests {

    @Test
    void aLinkOutweighsTheCookieAndTheCookieTheBrowser() {
        var request = new MockHttpServletRequest();
        assertThat(Languages.of(request)).isEqualTo(Locale.ENGLISH);

        request.addHeader("Accept-Language", "fr, zh-TW;q=0.8, en;q=0.5");
        request.addPreferredLocale(Locale.TAIWAN);
        assertThat(Languages.of(request)).isEqualTo(Locale.TRADITIONAL_CHINESE);

        request.setCookies(new Cookie(Languages.COOKIE, "zh-CN"));
        assertThat(Languages.of(request)).isEqualTo(Locale.SIMPLIFIED_CHINESE);

        request.setQueryString("lang=en");
        request.setParameter("lang", "en");
        assertThat(Languages.of(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void aLanguageThatWeDoNotSpeakIsNoChoice() {
        var request = new MockHttpServletRequest();
        request.setQueryString("lang=xx");
        request.setParameter("lang", "xx");
        request.setCookies(new Cookie(Languages.COOKIE, "<script>"));

        assertThat(Languages.chosen(request)).isEmpty();
        assertThat(Languages.of(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void chineseIsReadByScriptOrElseByRegion() {
        Stream.of("zh-TW", "zh-HK", "zh-MO", "zh-Hant", "zh-Hant-CN")
                .forEach(tag -> assertThat(Languages.closest(Locale.forLanguageTag(tag)))
                        .contains(Locale.TRADITIONAL_CHINESE));
        Stream.of("zh", "zh-CN", "zh-SG", "zh-Hans-HK")
                .forEach(tag -> assertThat(Languages.closest(Locale.forLanguageTag(tag)))
                        .contains(Locale.SIMPLIFIED_CHINESE));
        assertThat(Languages.closest(Locale.FRENCH)).isEmpty();
    }

    @Test
    void everyTextIsThereInEveryLanguage() throws java.io.IOException {
        var english = texts("");

        assertThat(texts("_zh_CN").keySet()).isEqualTo(english.keySet());
        assertThat(texts("_zh_TW").keySet()).isEqualTo(english.keySet());
        assertThat(english.values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static Properties texts(String suffix) throws java.io.IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                new ClassPathResource("io/huiyin/service/messages" + suffix + ".properties"), "UTF-8"));
    }
}
