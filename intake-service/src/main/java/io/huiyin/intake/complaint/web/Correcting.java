package io.huiyin.intake.complaint.web;

import io.huiyin.events.Customer;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.security.CurrentPerson;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells whom a correction is about: the customer's id stays, whatever else is put right. */
@Component
public class Correcting {

    private final MongoComplaints complaints;

    Correcting(MongoComplaints complaints) {
        this.complaints = complaints;
    }

    /** @throws Problem where the caller knows of no such complaint */
    public Customer customerOf(UUID complaint, CurrentPerson person) {
        return complaints
                .find(complaint.toString(), person)
                .orElseThrow(Problem::notFound)
                .complaint()
                .facts()
                .customer();
    }
}
