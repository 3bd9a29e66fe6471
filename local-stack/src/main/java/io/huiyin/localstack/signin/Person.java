package io.huiyin.localstack.signin;

import java.util.List;

/**
 * Somebody who can sign in, as the services will know them.
 *
 * @param id the member id in routing's directory
 * @param roles of agent, owner, supervisor, admin
 */
record Person(String id, String name, List<String> roles, List<String> teams, String region) {

    Person {
        roles = List.copyOf(roles);
        teams = List.copyOf(teams);
    }
}
