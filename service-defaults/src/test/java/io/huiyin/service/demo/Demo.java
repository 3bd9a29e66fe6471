package io.huiyin.service.demo;

import io.huiyin.service.security.ApiRules;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The service under test. */
@SpringBootApplication
class Demo {

    @Bean
    ApiRules rules() {
        return requests -> requests.requestMatchers("/things", "/things/**", "/broken", "/me")
                .hasRole("AGENT")
                .requestMatchers("/desk/**")
                .hasAnyRole("AGENT", "SUPERVISOR");
    }
}
