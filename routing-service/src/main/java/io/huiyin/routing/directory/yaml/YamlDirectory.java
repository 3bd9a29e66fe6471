package io.huiyin.routing.directory.yaml;

import io.huiyin.matching.Regions;
import io.huiyin.routing.directory.Directory;
import io.huiyin.routing.directory.Member;
import io.huiyin.routing.directory.RoutingTable;
import io.huiyin.routing.directory.TableInspection;
import io.huiyin.routing.directory.Team;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the whole directory, or says everything that is wrong with it. */
public final class YamlDirectory {

    private final List<String> defects = new ArrayList<>();
    private final Map<String, Member> people = new LinkedHashMap<>();
    private final Map<String, Team> teams = new LinkedHashMap<>();

    private YamlDirectory() {}

    /**
     * Reads a directory.
     *
     * @param where named in messages
     * @throws DirectoryUnusableException with all defects
     */
    public static Directory read(String where, String yaml) {
        var reading = new YamlDirectory();
        var directory = reading.read(parse(where, yaml));
        if (!reading.defects.isEmpty()) {
            throw new DirectoryUnusableException(where, reading.defects);
        }
        return directory;
    }

    private static @Nullable Object parse(String where, String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return new Yaml(new SafeConstructor(options)).load(yaml);
        } catch (YAMLException malformed) {
            throw new DirectoryUnusableException(where, List.of("it is no YAML: " + malformed.getMessage()));
        }
    }

    private Directory read(@Nullable Object file) {
        var top = new Entry("directory", file, defects);
        for (var entry : top.entries("people", "person")) {
            var person = person(entry);
            if (people.put(person.id(), person) != null) {
                entry.defect("there are two people with this id");
            }
        }
        for (var entry : top.entries("teams", "team")) {
            var id = entry.text("id");
            team(id, entry).ifPresent(team -> {
                if (teams.put(id, team) != null) {
                    entry.defect("there are two teams with this id");
                }
            });
        }
        var rows = new YamlRows(regions(top));
        var table = new RoutingTable(
                top.entries("routing", "row").stream().map(rows::read).toList());
        top.noMore();
        defects.addAll(TableInspection.inspect(table, teams));
        return new Directory(people.values(), List.copyOf(teams.values()), table);
    }

    private static Member person(Entry entry) {
        var person = new Member(
                entry.text("id"),
                entry.text("name"),
                entry.texts("skills").orElse(Set.of()),
                entry.texts("languages").orElse(Set.of()),
                entry.count("capacity").orElse(null),
                entry.flag("present").orElse(true));
        entry.noMore();
        return person;
    }

    private Optional<Team> team(String id, Entry entry) {
        var name = entry.text("name");
        var members = entry.texts("members").orElse(Set.of()).stream()
                .flatMap(member -> find(member, entry).stream())
                .toList();
        if (members.isEmpty()) {
            entry.defect("has no members");
        }
        var lead = find(entry.text("lead"), entry);
        var supervisor = find(entry.text("supervisor"), entry);
        var autoAccept = entry.flag("auto-accept").orElse(false);
        entry.noMore();
        return lead.flatMap(first -> supervisor.map(second -> new Team(id, name, members, first, second, autoAccept)));
    }

    private Optional<Member> find(String id, Entry team) {
        var person = Optional.ofNullable(people.get(id));
        if (person.isEmpty() && !id.isEmpty()) {
            team.defect("there is no person called " + id);
        }
        return person;
    }

    private static Regions regions(Entry top) {
        var parents = new HashMap<String, String>();
        for (var unit : top.entries("units", "unit")) {
            var id = unit.text("id");
            if (parents.put(id, unit.text("under")) != null) {
                unit.defect("there are two units with this id");
            }
            unit.noMore();
        }
        return new Regions(parents);
    }
}
