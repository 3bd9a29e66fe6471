package io.huiyin.intake.export.web;

import io.huiyin.events.Party;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.complaint.web.CriteriaReader;
import io.huiyin.intake.complaint.web.CustomerDefaults;
import io.huiyin.intake.export.Export;
import io.huiyin.intake.export.Export.End;
import io.huiyin.intake.export.Exports;
import io.huiyin.intake.export.Format;
import io.huiyin.intake.export.SendExport;
import io.huiyin.intake.export.Turns;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.problem.Violation;
import io.huiyin.service.security.CurrentPerson;
import io.huiyin.service.strictjson.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sends what a list finds, from its first complaint to its last, to whoever may have it. */
@Component
class Sending {

    /**
     * About how many rows are to come, so that whoever waits sees how far it is. Complaints that arrive, change or leave the
     * list while it is walked make it more or less; the record tells how many rows there were.
     */
    static final String ROWS = "Huiyin-Rows";

    private static final ProblemType TOO_MANY = new ProblemType("too-many-exports", HttpStatus.TOO_MANY_REQUESTS);
    private static final Duration COME_AGAIN = Duration.ofSeconds(10);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final MongoComplaints complaints;
    private final CriteriaReader criteria;
    private final SendExport sendExport;
    private final Exports exports;
    private final Turns turns;
    private final MessageSource texts;
    private final CustomerDefaults house;
    private final InstantSource clock;

    Sending(
            MongoComplaints complaints,
            CriteriaReader criteria,
            SendExport sendExport,
            Exports exports,
            Turns turns,
            MessageSource texts,
            CustomerDefaults house,
            InstantSource clock) {
        this.complaints = complaints;
        this.criteria = criteria;
        this.sendExport = sendExport;
        this.exports = exports;
        this.turns = turns;
        this.texts = texts;
        this.house = house;
        this.clock = clock;
    }

    /** What would be sent, without a row of it; nothing goes on record, as nothing leaves. */
    void announce(Format format, Map<String, String[]> parameters, CurrentPerson person, HttpServletResponse response) {
        refusePages(parameters);
        var asked = criteria.read(parameters, person);
        head(format, now(), complaints.count(asked, person), response);
    }

    /**
     * That it began is on record before the first byte goes out.
     *
     * @throws ExportAbortedException where it had begun and must not end as if all were there
     */
    void send(
            Format format,
            Map<String, String[]> parameters,
            CurrentPerson person,
            Locale locale,
            HttpServletResponse response) {
        refusePages(parameters);
        var asked = criteria.read(parameters, person);
        var turn =
                turns.take(person.id()).orElseThrow(() -> Problem.of(TOO_MANY).retryAfter(COME_AGAIN));
        try (turn;
                var found = complaints.walk(asked, person)) {
            var export = new Export(
                    UUID.randomUUID().toString(),
                    new Party(person.id(), person.name()),
                    now(),
                    format,
                    kept(parameters),
                    complaints.count(asked, person));
            exports.began(export);
            head(format, export.at(), export.total(), response);
            var wording = new LocalWording(texts, locale, house.zone());
            if (sendExport.send(export, found, response.getOutputStream(), wording) == End.TOO_LONG) {
                throw new ExportAbortedException(null);
            }
        } catch (IOException | RuntimeException failed) {
            throw failure(failed, response);
        }
    }

    private static RuntimeException failure(Exception failed, HttpServletResponse response) {
        if (response.isCommitted() || failed instanceof ExportAbortedException) {
            return new ExportAbortedException(failed);
        }
        response.reset();
        return failed instanceof RuntimeException ours ? ours : new ExportAbortedException(failed);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void head(Format format, Instant at, long rows, HttpServletResponse response) {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"complaints-" + NAME.format(at) + "." + format.extension() + "\"");
        response.setHeader(ROWS, Long.toString(rows));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** An export has all pages. */
    private static void refusePages(Map<String, String[]> parameters) {
        var wrong = Stream.of("cursor", "limit")
                .filter(parameters::containsKey)
                .map(name -> Violation.ofParameter(name, "unknown-field"))
                .toList();
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    private static Map<String, String> kept(Map<String, String[]> parameters) {
        var kept = new TreeMap<String, String>();
        parameters.forEach((name, values) -> {
            if (!Texts.blank(values[0])) {
                kept.put(name, values[0].strip());
            }
        });
        return kept;
    }
}
