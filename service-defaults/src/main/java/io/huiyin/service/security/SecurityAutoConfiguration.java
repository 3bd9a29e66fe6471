package io.huiyin.service.security;

import io.huiyin.service.pages.PagePaths;
import io.huiyin.service.problem.ProblemAutoConfiguration;
import io.huiyin.service.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API: a bearer token on each request, no session, and nothing allowed that no {@link ApiRules} bean allows. */
@AutoConfiguration(after = ProblemAutoConfiguration.class, before = OAuth2ResourceServerAutoConfiguration.class)
@EnableConfigurationProperties(SignInProperties.class)
public class SecurityAutoConfiguration {

    @Bean
    PagePaths pagePaths(@Value("${huiyin.pages.prefix:}") List<String> prefixes) {
        return new PagePaths(prefixes);
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder accessTokens(SignInProperties signIn) {
        return new AccessTokens(signIn);
    }

    @Bean
    Refusals refusals(ProblemWriter problems) {
        return new Refusals(problems);
    }

    @Bean
    @Order(100)
    SecurityFilterChain apiSecurity(
            HttpSecurity http, SignInProperties signIn, Refusals refusals, ObjectProvider<ApiRules> rules) {
        var people = new JwtAuthenticationConverter();
        people.setJwtGrantedAuthoritiesConverter(token -> Authorities.from(token.getClaims()));
        return http.authorizeHttpRequests(requests -> declare(rules, requests))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(people))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders.with(signIn))
                .build();
    }

    @Bean
    WebMvcConfigurer currentPersonArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CurrentPersonResolver());
            }
        };
    }

    static void declare(
            ObjectProvider<ApiRules> rules,
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/webjars/**", "/assets/**", "/favicon.ico")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasRole("ADMIN");
        rules.orderedStream().forEach(rule -> rule.declare(requests));
        requests.anyRequest().denyAll();
    }
}
