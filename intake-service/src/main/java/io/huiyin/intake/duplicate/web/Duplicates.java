package io.huiyin.intake.duplicate.web;

import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.complaint.Status;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.duplicate.Candidate;
import io.huiyin.intake.duplicate.Comparison;
import io.huiyin.intake.duplicate.Said;
import io.huiyin.service.security.CurrentPerson;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks among the complaints that a person may see for those that may be the same. */
@Component
class Duplicates {

    /** So many are compared for the same customer or order, and for a similar text: what comes to more says little. */
    private static final int MOST_COMPARED = 50;

    private final MongoComplaints complaints;

    Duplicates(MongoComplaints complaints) {
        this.complaints = complaints;
    }

    /** @param except the id of the complaint that is asked about; empty for one that is not on record */
    List<Candidate<OnRecord>> of(Said said, String except, CurrentPerson person) {
        var found = new LinkedHashMap<String, OnRecord>();
        for (var keys : List.of(said.surestKeys(), said.textKeys())) {
            complaints
                    .underAnyKey(keys, MOST_COMPARED, person)
                    .forEach(complaint -> found.putIfAbsent(complaint.id(), complaint));
        }
        found.remove(except);
        return Candidate.among(
                found.values().stream().filter(one -> one.complaint().status() != Status.MERGED),
                said,
                (complaint, asked) ->
                        Comparison.of(complaint.complaint().facts().said(), asked));
    }
}
