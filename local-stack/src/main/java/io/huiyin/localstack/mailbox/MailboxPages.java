package io.huiyin.localstack.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The mailbox for people. */
@Controller
@RequestMapping("/mailbox")
class MailboxPages {

    private static final int PAGE = 50;

    /** No script, no network, no way out of the frame: the HTML in a mail is a stranger's. */
    private static final String STRANGER = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final Mails mails;

    MailboxPages(Mails mails) {
        this.mails = mails;
    }

    @ModelAttribute("person")
    String person(Principal principal) {
        return principal.getName();
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam @Nullable Long before, Model model) {
        var found = new ArrayList<MailSummary>();
        var matching = mails.newestFirst()
                .filter(mail -> before == null || mail.id() < before)
                .map(MailboxPages::summary)
                .filter(mail -> q.isBlank() || mail.mentions(q))
                .iterator();
        while (found.size() < PAGE && matching.hasNext()) {
            found.add(matching.next());
        }
        model.addAttribute("page", new MailPage(found, matching.hasNext()));
        model.addAttribute("q", q);
        model.addAttribute("before", before);
        return "mailbox/list";
    }

    @GetMapping("/{id:\\d+}")
    String one(@PathVariable long id, Model model) throws IOException {
        model.addAttribute("mail", OpenedMail.of(find(id)));
        return "mailbox/mail";
    }

    @GetMapping("/{id:\\d+}/html")
    ResponseEntity<String> html(@PathVariable long id) throws IOException {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", STRANGER)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(OpenedMail.of(find(id)).html());
    }

    private MailFile find(long id) {
        return mails.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static MailSummary summary(MailFile mail) {
        try {
            return mail.summary();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
