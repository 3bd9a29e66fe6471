package io.huiyin.intake.complaint.web;

import io.huiyin.events.Channel;
import io.huiyin.events.Kind;
import io.huiyin.events.QualityFactor;
import io.huiyin.events.Severity;
import io.huiyin.intake.complaint.Criteria;
import io.huiyin.intake.complaint.Criteria.Sort;
import io.huiyin.intake.complaint.Facet;
import io.huiyin.intake.complaint.SearchTerm;
import io.huiyin.intake.complaint.Status;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.security.CurrentPerson;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the parameters of a list. A misspelt filter is told and never ignored: it would show too much. */
@Component
public final class CriteriaReader {

    /** All that narrow a list. */
    public static final Set<String> FILTERS = Set.of(
            "status",
            "kind",
            "severity",
            "factor",
            "channel",
            "product",
            "region",
            "team",
            "owner",
            "mine",
            "overdue",
            "escalated",
            "language",
            "tag",
            "receivedFrom",
            "receivedTo",
            "q");

    private static final Set<String> OTHERS = Set.of("sort", "limit", "cursor", "lang");
    private static final int USUAL = 50;
    private static final int MOST_LEVELS = 20;

    private final InstantSource clock;
    private final CustomerDefaults house;

    CriteriaReader(InstantSource clock, CustomerDefaults house) {
        this.clock = clock;
        this.house = house;
    }

    /**
     * @param person whose work and teams are meant
     * @throws Problem naming all that is wrong
     */
    public Criteria read(Map<String, String[]> parameters, CurrentPerson person) {
        var reader = new ParameterReader(parameters);
        reader.refuseOthersThan(FILTERS, OTHERS);
        reader.among("status", CriteriaReader::status);
        reader.facet("kind", Kind.class, Facet::of);
        reader.facet("severity", Severity.class, Facet::of);
        reader.facet("factor", QualityFactor.class, Facet::of);
        reader.facet("channel", Channel.class, Facet::of);
        reader.text("product").map(Facet::product).ifPresent(reader::add);
        reader.text("region").map(Facet::region).ifPresent(reader::add);
        reader.text("owner").map(Facet::owner).ifPresent(reader::add);
        reader.text("language").map(Facet::language).ifPresent(reader::add);
        reader.text("tag").map(Facet::tag).ifPresent(reader::add);
        reader.text("team").ifPresent(team -> reader.addAnyOf(teams(team, person)));
        if (reader.truth("mine")) {
            reader.add(Facet.person(person.id()));
        }
        reader.number("escalated", 1, MOST_LEVELS).map(Facet::escalated).ifPresent(reader::add);
        var terms = reader.text("q").map(SearchTerm::in);
        if (terms.isPresent() && terms.get().isEmpty()) {
            reader.violated("q", "no-word");
        }
        var criteria = new Criteria(
                reader.facets(),
                terms.orElseGet(List::of),
                reader.date("receivedFrom")
                        .map(day -> day.atStartOfDay(house.zone()).toInstant())
                        .orElse(null),
                reader.date("receivedTo")
                        .map(day -> day.plusDays(1).atStartOfDay(house.zone()).toInstant())
                        .orElse(null),
                reader.truth("overdue") ? clock.instant() : null,
                reader.constant("sort", Sort.class).orElse(Sort.NEWEST),
                reader.value("cursor", "cursor", cursor -> Cursor.read(cursor, parameters))
                        .orElse(null),
                reader.number("limit", 1, ParameterReader.MOST).orElse(USUAL));
        reader.end();
        return criteria;
    }

    private static Optional<Facet> status(String text) {
        return text.equals("OPEN")
                ? Optional.of(Facet.OPEN)
                : ParameterReader.constantOf(Status.class, text).map(Facet::of);
    }

    /** Who belongs to no team has an empty queue. */
    private static Set<Facet> teams(String team, CurrentPerson person) {
        if (!team.equals("mine")) {
            return Set.of(Facet.team(team));
        }
        return person.teams().isEmpty()
                ? Set.of(Facet.team(""))
                : person.teams().stream().map(Facet::team).collect(Collectors.toUnmodifiableSet());
    }
}
