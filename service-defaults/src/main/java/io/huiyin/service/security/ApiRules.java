package io.huiyin.service.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * What a service lets whom do, declared as a bean. What no rule mentions is denied, for pages and API alike.
 *
 * <pre>{@code
 * @Bean
 * ApiRules rules() {
 *     return requests -> requests
 *             .requestMatchers(HttpMethod.POST, "/complaints").hasRole("AGENT")
 *             .requestMatchers("/desk/**").hasAnyRole("AGENT", "SUPERVISOR");
 * }
 * }</pre>
 */
@FunctionalInterface
public interface ApiRules {

    void declare(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests);
}
