package io.huiyin.service.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who is calling, the same whether by browser or with a token. Controllers take it as an argument.
 *
 * @param id the person's id in routing's directory ({@code sub})
 * @param roles in lower case: agent, owner, supervisor, admin
 * @param teams ids of the teams that the person belongs to
 * @param region the unit of the network, where the sign-in server knows it
 */
public record CurrentPerson(
        String id,
        String name,
        Set<String> roles,
        List<String> teams,
        @Nullable String region) {

    public CurrentPerson {
        roles = Set.copyOf(roles);
        teams = List.copyOf(teams);
    }

    /** Empty where nobody has signed in. */
    public static Optional<CurrentPerson> of(@Nullable Authentication authentication) {
        return switch (authentication) {
            case JwtAuthenticationToken token -> Optional.of(from(token.getTokenAttributes()));
            case Authentication other
            when other.getPrincipal() instanceof OidcUser user -> Optional.of(from(user.getClaims()));
            case null, default -> Optional.empty();
        };
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    static Set<String> roles(Map<String, Object> claims) {
        return texts(claims.get("roles")).stream().collect(Collectors.toUnmodifiableSet());
    }

    private static CurrentPerson from(Map<String, Object> claims) {
        var id = text(claims.get("sub")).orElseThrow(() -> new IllegalStateException("A token without subject"));
        return new CurrentPerson(
                id,
                text(claims.get("name")).orElse(id),
                roles(claims),
                texts(claims.get("teams")),
                text(claims.get("region")).orElse(null));
    }

    private static Optional<String> text(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static List<String> texts(@Nullable Object claim) {
        return claim instanceof Collection<?> values
                ? values.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}
