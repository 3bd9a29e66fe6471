package io.huiyin.routing.directory;

import io.huiyin.events.Party;
import java.util.List;

/**
 * People who own the same sort of complaints.
 *
 * @param members in the order in which they are asked where they are equally loaded
 * @param lead gets what the members have let pass
 * @param supervisor decides about what nobody can be offered
 * @param autoAccept whether work is taken at once, without asking
 */
public record Team(String id, String name, List<Member> members, Member lead, Member supervisor, boolean autoAccept) {

    public Team {
        members = List.copyOf(members);
    }

    public Party asParty() {
        return new Party(id, name);
    }
}
