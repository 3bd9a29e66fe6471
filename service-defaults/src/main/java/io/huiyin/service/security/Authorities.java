package io.huiyin.service.security;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Turns the roles that a token speaks of into what the rules ask for. */
final class Authorities {

    private Authorities() {}

    static List<GrantedAuthority> from(Map<String, Object> claims) {
        return CurrentPerson.roles(claims).stream()
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
