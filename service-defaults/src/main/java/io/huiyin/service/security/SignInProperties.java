package io.huiyin.service.security;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people and programs sign in. All endpoints are named here instead of being discovered, so that a service starts
 * while the sign-in server is down.
 *
 * @param endSessionUri where signing out ends the session at the sign-in server too; none where blank
 * @param afterSignOut where the sign-in server sends the browser after that; must be known to it; none where blank
 */
@ConfigurationProperties("huiyin.sign-in")
record SignInProperties(
        String issuer,
        String audience,
        String clientId,
        URI authorizationUri,
        URI tokenUri,
        URI jwksUri,
        @DefaultValue("") String endSessionUri,
        @DefaultValue("") String afterSignOut) {}
