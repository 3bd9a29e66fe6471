package io.huiyin.routing.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;

/** The people, the teams and the table, as they are now. */
public final class Directory {

    private final Map<String, Member> people = new LinkedHashMap<>();
    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final RoutingTable table;

    public Directory(Collection<Member> people, SequencedCollection<Team> teams, RoutingTable table) {
        people.forEach(person -> this.people.put(person.id(), person));
        teams.forEach(team -> this.teams.put(team.id(), team));
        this.table = table;
    }

    public Optional<Member> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    public Optional<Team> team(String id) {
        return Optional.ofNullable(teams.get(id));
    }

    public Collection<Team> teams() {
        return teams.values();
    }

    public RoutingTable table() {
        return table;
    }
}
