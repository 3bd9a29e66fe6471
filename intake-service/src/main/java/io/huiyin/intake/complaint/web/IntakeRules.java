package io.huiyin.intake.complaint.web;

import io.huiyin.service.security.ApiRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may do what here. */
@Configuration
class IntakeRules {

    private static final String[] EVERYBODY = {"AGENT", "OWNER", "SUPERVISOR", "ADMIN"};
    private static final String[] FRONT_LINE = {"AGENT", "SUPERVISOR", "ADMIN"};
    private static final String[] EDITORS = {"SUPERVISOR", "ADMIN"};

    @Bean
    ApiRules rules() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/openapi", "/openapi.yaml")
                .hasAnyRole(EVERYBODY)
                .requestMatchers("/census", "/parked", "/parked/**")
                .hasRole("ADMIN")
                .requestMatchers(HttpMethod.POST, "/complaints", "/complaints/batch")
                .hasAnyRole(FRONT_LINE)
                .requestMatchers("/complaints", "/complaints/**")
                .hasAnyRole(EVERYBODY)
                .requestMatchers(HttpMethod.GET, "/promises/feasible")
                .hasAnyRole(EVERYBODY)
                .requestMatchers(
                        HttpMethod.POST,
                        "/desk/complaints",
                        "/desk/complaints/*/calls",
                        "/suggestions",
                        "/desk/suggestions")
                .hasAnyRole(FRONT_LINE)
                .requestMatchers("/desk/drafts/**", "/desk/duplicates")
                .hasAnyRole(FRONT_LINE)
                .requestMatchers(HttpMethod.POST, "/taxonomies/**")
                .hasAnyRole(EDITORS)
                .requestMatchers(HttpMethod.GET, "/taxonomies/**")
                .hasAnyRole(EVERYBODY)
                .requestMatchers("/desk/taxonomy", "/desk/taxonomy/**")
                .hasAnyRole(EDITORS)
                .requestMatchers("/desk", "/desk/**")
                .hasAnyRole(EVERYBODY);
    }
}
