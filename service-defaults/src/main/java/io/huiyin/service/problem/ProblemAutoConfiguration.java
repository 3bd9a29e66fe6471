package io.huiyin.service.problem;

import io.huiyin.service.pages.ChoiceWords;
import io.huiyin.service.pages.PagePaths;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** Makes every error of a service a problem. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
public class ProblemAutoConfiguration {

    @Bean
    ProblemWriter problemWriter(MessageSource messages, JsonMapper json) {
        return new ProblemWriter(messages, json);
    }

    @Bean
    ProblemAnswers problemAnswers(ProblemWriter writer, PagePaths pages) {
        return new ProblemAnswers(writer, pages);
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemAnswers answers, ObjectProvider<ProblemTranslator> translators) {
        List<ProblemTranslator> ordered = translators.orderedStream().toList();
        return new ProblemAdvice(answers, ordered);
    }

    @Bean
    ProblemErrorController problemErrorController(
            ProblemWriter writer, PagePaths pages, ObjectProvider<ChoiceWords> words) {
        return new ProblemErrorController(writer, pages, words.getIfAvailable(() -> ChoiceWords.BY_FIELD));
    }

    /** After Boot's own customiser, which adds Tomcat's HTML valve. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }
}
