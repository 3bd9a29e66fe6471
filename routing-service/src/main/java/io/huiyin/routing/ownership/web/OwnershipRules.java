package io.huiyin.routing.ownership.web;

import io.huiyin.service.security.ApiRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Which roles may ask for what; which complaints they see is decided per complaint. */
@Configuration(proxyBeanMethods = false)
class OwnershipRules {

    @Bean
    ApiRules apiRules() {
        return requests -> requests
                // Any person can be asked: whoever was not is answered as if there were nothing.
                .requestMatchers(HttpMethod.POST, "/ownerships/*/accept", "/ownerships/*/refuse")
                .hasAnyRole("OWNER", "SUPERVISOR", "AGENT", "ADMIN")
                .requestMatchers(HttpMethod.GET, "/ownerships", "/ownerships/*")
                .hasAnyRole("OWNER", "SUPERVISOR", "AGENT", "ADMIN")
                .requestMatchers(HttpMethod.GET, "/teams/load")
                .hasAnyRole("SUPERVISOR", "ADMIN")
                .requestMatchers("/census", "/parked", "/parked/**")
                .hasRole("ADMIN");
    }
}
