package io.huiyin.notification;

import io.huiyin.service.security.ApiRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may do what here. */
@Configuration(proxyBeanMethods = false)
class NotificationAccess {

    @Bean
    ApiRules notificationRules() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/deliveries")
                .hasAnyRole("AGENT", "SUPERVISOR", "ADMIN")
                .requestMatchers(HttpMethod.GET, "/census", "/parked")
                .hasRole("ADMIN")
                .requestMatchers(HttpMethod.POST, "/parked/replay")
                .hasRole("ADMIN");
    }
}
