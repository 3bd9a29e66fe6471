package io.huiyin.localstack.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The pages of the services sign people in with a code; scripts get a token as a person with one {@code curl}. */
@Configuration(proxyBeanMethods = false)
class Clients {

    private static final Duration A_WORKING_DAY = Duration.ofHours(12);

    @Bean
    RegisteredClientRepository registeredClients(SignInSettings settings, PeoplePassword password) {
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(web(settings.links()));
        settings.people().forEach(person -> clients.add(script(person, password)));
        return new KnownClients(clients);
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(SignInSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    private static RegisteredClient web(SignInSettings.Links links) {
        var client = RegisteredClient.withId("huiyin-web")
                .clientId("huiyin-web")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(tokens());
        for (var service : links.services()) {
            client.redirectUri(service + "/login/oauth2/code/huiyin");
            client.postLogoutRedirectUri(service.toString());
            client.postLogoutRedirectUri(service + "/");
        }
        return client.build();
    }

    private static RegisteredClient script(Person person, PeoplePassword password) {
        return RegisteredClient.withId(person.id())
                .clientId(person.id())
                .clientSecret(password.clearText())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens())
                .build();
    }

    private static TokenSettings tokens() {
        return TokenSettings.builder().accessTokenTimeToLive(A_WORKING_DAY).build();
    }
}
