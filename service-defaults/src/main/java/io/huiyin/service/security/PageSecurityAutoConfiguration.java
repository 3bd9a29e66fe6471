package io.huiyin.service.security;

import io.huiyin.service.pages.PagePaths;
import io.huiyin.service.problem.ProblemWriter;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** The pages: a session that begins at the sign-in server (code + PKCE, no secret), and forms guarded against forgery. */
@AutoConfiguration(after = SecurityAutoConfiguration.class, before = OAuth2ClientAutoConfiguration.class)
@ConditionalOnProperty("huiyin.pages.prefix")
public class PageSecurityAutoConfiguration {

    @Bean
    ClientRegistrationRepository signInServer(SignInProperties signIn) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("huiyin")
                .clientId(signIn.clientId())
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(signIn.issuer())
                .authorizationUri(signIn.authorizationUri().toString())
                .tokenUri(signIn.tokenUri().toString())
                .jwkSetUri(signIn.jwksUri().toString())
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(
                        signIn.endSessionUri().isBlank()
                                ? Map.of()
                                : Map.of("end_session_endpoint", signIn.endSessionUri()))
                .build());
    }

    @Bean
    SignedInController signedInController() {
        return new SignedInController();
    }

    @Bean
    OAuth2AuthorizedClientRepository tokensInTheSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /** Cookies ignore ports: without a name of its own each service would sign the others out. */
    @Bean
    ServletContextInitializer sessionCookieName(@Value("${huiyin.service}") String service) {
        return context -> context.getSessionCookieConfig().setName("HUIYIN_" + service.toUpperCase(Locale.ROOT));
    }

    @Bean
    @Order(50)
    SecurityFilterChain pageSecurity(
            HttpSecurity http,
            SignInProperties signIn,
            PagePaths pages,
            ProblemWriter problems,
            JwtDecoder accessTokens,
            ClientRegistrationRepository clients,
            ObjectProvider<ApiRules> rules) {
        var refusals = new PageRefusals(problems);
        return http.securityMatcher(pages::own)
                .requestCache(cache -> cache.requestCache(plainRequestCache()))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(HttpMethod.GET, SignedInController.AGAIN, SignedInController.TOKEN)
                            .authenticated();
                    SecurityAutoConfiguration.declare(rules, requests);
                })
                .oauth2Login(login -> login.loginPage(PageRefusals.START)
                        .userInfoEndpoint(person -> person.oidcUserService(new PagePeople(accessTokens)))
                        .failureHandler(new SignInFailures()))
                .logout(logout -> logout.logoutSuccessHandler(signOut(signIn, clients)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(SecurityHeaders.with(signIn))
                .build();
    }

    /** Only of what a person visits, as signing in leads back there. Without the marker parameter that would show in the address after signing in; null is how it is switched off. */
    @SuppressWarnings("NullAway")
    private static HttpSessionRequestCache plainRequestCache() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(PageRefusals::isVisit);
        return cache;
    }

    private static OidcClientInitiatedLogoutSuccessHandler signOut(
            SignInProperties signIn, ClientRegistrationRepository clients) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(clients);
        if (!signIn.afterSignOut().isBlank()) {
            handler.setPostLogoutRedirectUri(signIn.afterSignOut());
        }
        return handler;
    }
}
