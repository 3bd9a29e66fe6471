package io.huiyin.routing.ownership;

import io.huiyin.routing.directory.Member;
import io.huiyin.routing.directory.Team;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the member to ask: present, skilled, with room, not asked in vain before; of these the least loaded one. */
final class ChooseMember {

    private ChooseMember() {}

    /** Who it is, empty where nobody can be asked, and why: each one who was left out is named with the reason. */
    record Choice(Optional<Member> member, List<String> explanation) {}

    /** What is asked of a member. Of those who fit, those who speak the customer's language go first. */
    record Wanted(
            Team team,
            Collection<String> skills,
            String language,
            Collection<String> missed,
            Collection<String> barred) {}

    static Choice choose(Wanted wanted, Loads loads) {
        var explanation = new ArrayList<String>();
        var eligible = new ArrayList<Member>();
        for (var member : wanted.team().members()) {
            var obstacle = obstacle(member, wanted, loads);
            if (obstacle.isEmpty()) {
                eligible.add(member);
            } else {
                explanation.add(member.name() + " is left out: " + obstacle.get());
            }
        }
        var speaking = eligible.stream()
                .filter(member -> member.speaks(wanted.language()))
                .toList();
        if (speaking.isEmpty() && !eligible.isEmpty()) {
            explanation.add("nobody who could be asked speaks " + wanted.language());
        }
        var chosen = (speaking.isEmpty() ? eligible : speaking)
                .stream().min(Comparator.comparingInt(member -> loads.of(member.id())));
        explanation.add(chosen.map(member -> "%s is the least loaded of %d who can be asked (%d open)"
                        .formatted(member.name(), eligible.size(), loads.of(member.id())))
                .orElse("nobody in team %s can be asked".formatted(wanted.team().id())));
        return new Choice(chosen, explanation);
    }

    /** Whether somebody outside the row's demands, such as the team lead, may get the complaint at all. */
    static boolean mayGet(Member person, Collection<String> missed, Collection<String> barred) {
        return person.present() && !missed.contains(person.id()) && !barred.contains(person.id());
    }

    private static Optional<String> obstacle(Member member, Wanted wanted, Loads loads) {
        if (wanted.barred().contains(member.id())) {
            return Optional.of("has a conflict of interest");
        }
        if (wanted.missed().contains(member.id())) {
            return Optional.of("was asked and did not take it");
        }
        if (!member.present()) {
            return Optional.of("is absent");
        }
        if (!member.skills().containsAll(wanted.skills())) {
            return Optional.of("lacks a skill of " + wanted.skills());
        }
        if (!member.hasRoomAt(loads.of(member.id()))) {
            return Optional.of("has no room (%d open)".formatted(loads.of(member.id())));
        }
        return Optional.empty();
    }
}
