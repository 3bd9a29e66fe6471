package io.huiyin.escalation.clocks.web;

import io.huiyin.service.security.ApiRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may do what here. */
@Configuration(proxyBeanMethods = false)
class EscalationRules {

    private static final String AGENT = "AGENT";
    private static final String OWNER = "OWNER";
    private static final String SUPERVISOR = "SUPERVISOR";
    private static final String ADMIN = "ADMIN";

    @Bean
    ApiRules rules() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/escalations", "/escalations/stream")
                .hasAnyRole(SUPERVISOR, ADMIN)
                .requestMatchers(HttpMethod.POST, "/escalations/*/acknowledge")
                .hasAnyRole(SUPERVISOR, ADMIN)
                .requestMatchers(HttpMethod.GET, "/deadlines/*")
                .hasAnyRole(AGENT, OWNER, SUPERVISOR, ADMIN)
                .requestMatchers(HttpMethod.POST, "/deadlines/*/*/extension", "/deadlines/*/*/extension/refusal")
                .hasAnyRole(AGENT, OWNER, SUPERVISOR, ADMIN)
                .requestMatchers(HttpMethod.POST, "/deadlines/*/*/extension/approval")
                .hasAnyRole(SUPERVISOR, ADMIN)
                .requestMatchers(HttpMethod.GET, "/policies")
                .hasAnyRole(AGENT, OWNER, SUPERVISOR, ADMIN)
                .requestMatchers(HttpMethod.POST, "/policies/trial")
                .hasAnyRole(AGENT, OWNER, SUPERVISOR, ADMIN)
                .requestMatchers(HttpMethod.GET, "/board/complaints/**")
                .hasAnyRole(AGENT, OWNER, SUPERVISOR, ADMIN)
                .requestMatchers(
                        HttpMethod.POST, "/board/complaints/*/extension", "/board/complaints/*/extension/refusal")
                .hasAnyRole(AGENT, OWNER, SUPERVISOR, ADMIN)
                .requestMatchers("/board", "/board/**")
                .hasAnyRole(SUPERVISOR, ADMIN)
                .requestMatchers("/census", "/parked", "/parked/**")
                .hasRole(ADMIN);
    }
}
