package io.huiyin.localstack.mailbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The mailbox for the census and for tests: one line of JSON per mail, oldest first, whatever their number. */
@RestController
class MailLines {

    private final Mails mails;
    private final JsonMapper json;

    MailLines(Mails mails, JsonMapper json) {
        this.mails = mails;
        this.json = json;
    }

    /**
     * Writes while it reads.
     *
     * @param since the first instant of arrival that is of interest; all mails where it is missing
     */
    @GetMapping(path = "/mailbox/mails", produces = MediaType.APPLICATION_NDJSON_VALUE)
    void since(@RequestParam(defaultValue = "1970-01-01T00:00:00Z") Instant since, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        var writer = response.getWriter();
        for (Iterator<MailFile> all = mails.since(since).iterator(); all.hasNext(); ) {
            writer.write(json.writeValueAsString(all.next().summary()));
            writer.write('\n');
        }
        writer.flush();
    }
}
