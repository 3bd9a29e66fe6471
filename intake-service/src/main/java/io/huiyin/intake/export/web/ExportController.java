package io.huiyin.intake.export.web;

import io.huiyin.events.Party;
import io.huiyin.intake.export.Export.End;
import io.huiyin.intake.export.Export.OnRecord;
import io.huiyin.intake.export.Exports;
import io.huiyin.intake.export.Format;
import io.huiyin.service.security.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a list finds, as one file, for programs and for the desk alike; and who had such files. */
@RestController
class ExportController {

    private static final int MOST = 200;

    private final Sending sending;
    private final Exports exports;

    ExportController(Sending sending, Exports exports) {
        this.sending = sending;
        this.exports = exports;
    }

    @GetMapping({"/complaints/export.csv", "/desk/export.csv"})
    void csv(HttpServletRequest request, HttpServletResponse response, CurrentPerson person, Locale locale) {
        answer(Format.CSV, request, response, person, locale);
    }

    @GetMapping({"/complaints/export.jsonl", "/desk/export.jsonl"})
    void jsonLines(HttpServletRequest request, HttpServletResponse response, CurrentPerson person, Locale locale) {
        answer(Format.JSON_LINES, request, response, person, locale);
    }

    /** Whoever asks for the head alone gets no complaint, and takes nobody's turn. */
    private void answer(
            Format format,
            HttpServletRequest request,
            HttpServletResponse response,
            CurrentPerson person,
            Locale locale) {
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            sending.announce(format, request.getParameterMap(), person, response);
        } else {
            sending.send(format, request.getParameterMap(), person, locale, response);
        }
    }

    /** The latest ones of everybody. */
    @GetMapping(path = "/exports", produces = MediaType.APPLICATION_JSON_VALUE)
    Answers latest() {
        return new Answers(exports.latest(MOST).stream().map(Answer::of).toList());
    }

    @ExceptionHandler
    void cut(ExportAbortedException aborted) {
        throw aborted;
    }

    /** The latest first. */
    record Answers(List<Answer> items) {}

    /** @param end missing while it runs, or where the service died meanwhile */
    record Answer(
            String id,
            Party by,
            Instant at,
            Format format,
            Map<String, String> parameters,
            long total,
            long rows,
            @Nullable End end) {

        static Answer of(OnRecord record) {
            var export = record.export();
            return new Answer(
                    export.id(),
                    export.by(),
                    export.at(),
                    export.format(),
                    export.parameters(),
                    export.total(),
                    record.rows(),
                    record.end());
        }
    }
}
