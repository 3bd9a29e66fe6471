package io.huiyin.service.rate;

import io.github.bucket4j.TimeMeter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Limits every caller of API and pages; what a page is made of comes from a cache or costs next to nothing. */
@AutoConfiguration
@EnableConfigurationProperties(RateProperties.class)
public class RateAutoConfiguration {

    @Bean
    CallerRates callerRates(RateProperties rate) {
        return new CallerRates(rate, TimeMeter.SYSTEM_NANOTIME);
    }

    @Bean
    WebMvcConfigurer rateOfCallers(CallerRates rates) {
        var interceptor = new RateInterceptor(rates);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(interceptor).excludePathPatterns("/assets/**", "/webjars/**");
            }
        };
    }
}
