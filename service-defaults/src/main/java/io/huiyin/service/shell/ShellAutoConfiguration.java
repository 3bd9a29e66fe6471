package io.huiyin.service.shell;

import io.huiyin.service.language.RequestLanguage;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Languages for everything, and the layout for pages. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@EnableConfigurationProperties(ShellProperties.class)
public class ShellAutoConfiguration {

    @Bean
    RequestLanguage localeResolver() {
        return new RequestLanguage();
    }

    @Bean
    WebMvcConfigurer shellInterceptors(ShellProperties properties, RequestLanguage language) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(language);
                registry.addInterceptor(new ShellInterceptor(properties));
            }
        };
    }
}
