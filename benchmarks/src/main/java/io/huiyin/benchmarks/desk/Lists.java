package io.huiyin.benchmarks.desk;

import io.huiyin.benchmarks.ground.OwnStore;
import io.huiyin.benchmarks.measuring.Load.Operation;
import io.huiyin.benchmarks.measuring.MeasurementFailed;
import io.huiyin.intake.complaint.Criteria;
import io.huiyin.intake.complaint.Criteria.Place;
import io.huiyin.intake.complaint.Criteria.Sort;
import io.huiyin.intake.complaint.Facet;
import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.complaint.SearchTerm;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.complaint.mongo.Visibility;
import io.huiyin.intake.duplicate.Candidate;
import io.huiyin.intake.duplicate.Comparison;
import io.huiyin.service.security.CurrentPerson;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What agents ask for all day. A list that comes back empty where it must not fails the benchmark. */
final class Lists {

    private static final int PAGE = 50;

    private final MongoComplaints complaints;
    private final CurrentPerson person = new CurrentPerson("member-7", "Mei", Set.of("agent"), List.of("team-7"), null);

    Lists(OwnStore store) {
        complaints = new MongoComplaints(store.database(), Visibility.EVERYTHING);
    }

    Operation list(Sort sort, Facet... facets) {
        return _ -> expectSome(criteria(sort, List.of(), facets));
    }

    /** The most overdue first. */
    Operation overdue(Facet... facets) {
        return _ -> {
            var all = criteria(Sort.DUE, List.of(), facets);
            expectSome(new Criteria(all.facets(), List.of(), null, null, Instant.now(), Sort.DUE, null, PAGE));
        };
    }

    /** Each page after the one before it, and at the end from the start. */
    Operation pages(Sort sort, Facet... facets) {
        var place = new AtomicReference<@Nullable Place>();
        return _ -> place.set(complaints
                .list(criteria(sort, List.of(), facets).at(place.get(), PAGE), person)
                .next());
    }

    Operation nothing(Sort sort, Facet... facets) {
        return _ -> {
            if (!complaints
                    .list(criteria(sort, List.of(), facets), person)
                    .items()
                    .isEmpty()) {
                throw new MeasurementFailed("there is one after all");
            }
        };
    }

    Operation count(Facet... facets) {
        return _ -> {
            if (complaints.count(criteria(Sort.NEWEST, List.of(), facets), person) == 0) {
                throw new MeasurementFailed("none counted");
            }
        };
    }

    Operation search(String typed, Facet... facets) {
        return _ -> expectSome(criteria(Sort.NEWEST, SearchTerm.in(typed), facets));
    }

    /** The reference of the newest one is typed. */
    Operation byReference() {
        var reference = some().getFirst().complaint().reference();
        return _ -> expectSome(criteria(Sort.NEWEST, SearchTerm.in(reference)));
    }

    /** What the page of a complaint reads, but for its timeline. */
    Operation open() {
        var some = some();
        return number -> {
            var id = some.get((int) (number % some.size())).id();
            if (complaints.find(id, person).isEmpty()) {
                throw new MeasurementFailed("it is gone");
            }
        };
    }

    /** What the page of a new complaint asks whenever typing pauses. */
    Operation duplicates() {
        var asked = some().stream().map(one -> one.complaint().facts().said()).toList();
        return number -> {
            var said = asked.get((int) (number % asked.size()));
            var found = Stream.of(said.surestKeys(), said.textKeys())
                    .flatMap(keys -> complaints.underAnyKey(keys, PAGE, person).stream());
            var candidates = Candidate.among(
                    found,
                    said,
                    (one, other) -> Comparison.of(one.complaint().facts().said(), other));
            if (candidates.isEmpty()) {
                throw new MeasurementFailed("a complaint does not resemble itself");
            }
        };
    }

    private List<OnRecord> some() {
        return complaints.list(criteria(Sort.OLDEST, List.of()), person).items();
    }

    private void expectSome(Criteria criteria) {
        if (complaints.list(criteria, person).items().isEmpty()) {
            throw new MeasurementFailed("nothing found for " + criteria);
        }
    }

    private static Criteria criteria(Sort sort, List<SearchTerm> terms, Facet... facets) {
        return new Criteria(Stream.of(facets).map(Set::of).toList(), terms, null, null, null, sort, null, PAGE);
    }
}
