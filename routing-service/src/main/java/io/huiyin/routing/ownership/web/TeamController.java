package io.huiyin.routing.ownership.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.huiyin.routing.directory.Directory;
import io.huiyin.routing.directory.Member;
import io.huiyin.routing.ownership.LoadBook;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who has how much, for supervisors. */
@RestController
class TeamController {

    private final Directory directory;
    private final LoadBook book;

    TeamController(Directory directory, LoadBook book) {
        this.directory = directory;
        this.book = book;
    }

    record TeamLoad(String id, String name, boolean autoAccept, List<MemberLoad> members) {}

    @JsonInclude(Include.NON_NULL)
    record MemberLoad(
            String id,
            String name,
            boolean present,
            @Nullable Integer capacity,
            int offered,
            int owned) {}

    @GetMapping("/teams/load")
    List<TeamLoad> loads() {
        return directory.teams().stream()
                .map(team -> new TeamLoad(
                        team.id(),
                        team.name(),
                        team.autoAccept(),
                        team.members().stream().map(this::load).toList()))
                .toList();
    }

    private MemberLoad load(Member member) {
        var load = book.load(member.id());
        return new MemberLoad(
                member.id(), member.name(), member.present(), member.capacity(), load.offered(), load.owned());
    }
}
