package io.huiyin.intake.view.web;

import io.huiyin.service.security.ApiRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever sees lists may keep them; what is shared, and with whom, is decided view by view. */
@Configuration
class ViewRules {

    @Bean
    ApiRules rulesForViews() {
        return requests ->
                requests.requestMatchers("/views", "/views/**").hasAnyRole("AGENT", "OWNER", "SUPERVISOR", "ADMIN");
    }
}
