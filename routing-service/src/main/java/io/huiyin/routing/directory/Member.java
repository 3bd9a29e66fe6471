package io.huiyin.routing.directory;

import io.huiyin.events.Party;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can own complaints.
 *
 * @param id the subject of the person's access tokens
 * @param languages BCP 47 tags; none where the person's languages do not matter
 * @param capacity how many complaints, offered or owned, are enough; null where there is no limit
 * @param present whether work may be given to the person now
 */
public record Member(
        String id,
        String name,
        Set<String> skills,
        Set<String> languages,
        @Nullable Integer capacity,
        boolean present) {

    public Member {
        skills = Set.copyOf(skills);
        languages = Set.copyOf(languages);
    }

    /** Whether the person can talk to a customer of that language; {@code zh} speaks {@code zh-TW} and the other way round. */
    public boolean speaks(String language) {
        return languages.isEmpty()
                || languages.stream().anyMatch(own -> covers(own, language) || covers(language, own));
    }

    private static boolean covers(String wide, String narrow) {
        return narrow.equalsIgnoreCase(wide) || narrow.regionMatches(true, 0, wide + "-", 0, wide.length() + 1);
    }

    public boolean hasRoomAt(int load) {
        return capacity == null || load < capacity;
    }

    public Party asParty() {
        return new Party(id, name);
    }
}
