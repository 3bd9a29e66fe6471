package io.huiyin.notification.correspondence.sending;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.huiyin.notification.correspondence.Letter;
import io.huiyin.notification.correspondence.Outcome.Trouble;
import io.huiyin.notification.correspondence.Outcome.TryLater;
import io.huiyin.notification.correspondence.Report;
import io.huiyin.notification.mail.Post;
import io.huiyin.notification.mail.WriteMail;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends leased letters in bundles, each on a virtual thread of its own. The bulkhead bounds how many bundles are under
 * way; whoever hands letters over waits there, so that no more is leased than can be sent.
 */
public final class SendLetters {

    private static final Logger log = LoggerFactory.getLogger(SendLetters.class);
    private static final int BUNDLE = 25;

    private final WriteMail write;
    private final Post post;
    private final Bulkhead bulkhead;
    private final ReportOutcomes report;
    private final InstantSource clock;
    private final Duration longestSend;

    /** @param longestSend how long one letter may take; a lease that ends sooner is not begun on */
    public SendLetters(
            WriteMail write,
            Post post,
            Bulkhead bulkhead,
            ReportOutcomes report,
            InstantSource clock,
            Duration longestSend) {
        this.write = write;
        this.post = post;
        this.bulkhead = bulkhead;
        this.report = report;
        this.clock = clock;
        this.longestSend = longestSend;
    }

    /** Takes letters, those of one complaint together and in order. Returns once the last of them is under way. */
    public void handOver(List<Letter> letters) {
        var bundle = new ArrayList<Letter>();
        for (var letter : letters) {
            if (bundle.size() >= BUNDLE && !bundle.getLast().complaint().equals(letter.complaint())) {
                start(List.copyOf(bundle));
                bundle.clear();
            }
            bundle.add(letter);
        }
        if (!bundle.isEmpty()) {
            start(List.copyOf(bundle));
        }
    }

    private void start(List<Letter> bundle) {
        bulkhead.acquirePermission();
        Thread.ofVirtual().name("send").start(() -> {
            try {
                report.report(send(bundle));
            } finally {
                bulkhead.onComplete();
            }
        });
    }

    private List<Report> send(List<Letter> bundle) {
        var reports = new ArrayList<Report>();
        var heldBack = new HashMap<String, TryLater>();
        TryLater provider = null;
        for (var letter : bundle) {
            if (clock.instant().plus(longestSend).isAfter(letter.leasedUntil())) {
                log.debug("the lease of {} ends too soon, leaving it to the next one", letter.id());
                heldBack.put(letter.complaint(), new TryLater(Trouble.PROVIDER, "an earlier message waits"));
                continue;
            }
            var earlier = provider == null ? heldBack.get(letter.complaint()) : provider;
            var result = earlier == null ? send(letter) : new Report(letter, earlier, "");
            if (result.outcome() instanceof TryLater later) {
                heldBack.put(letter.complaint(), later);
                provider = later.trouble() == Trouble.PROVIDER ? later : provider;
            }
            reports.add(result);
        }
        return reports;
    }

    @SuppressWarnings("IllegalCatch") // one letter that cannot be written must not keep back the others
    private Report send(Letter letter) {
        try {
            var mail = write.write(letter);
            return new Report(letter, post.send(mail), mail.language().toLanguageTag());
        } catch (RuntimeException bug) {
            log.error("cannot send {}, attempt {}", letter.id(), letter.attempt(), bug);
            return new Report(
                    letter,
                    new TryLater(
                            Trouble.RECIPIENT,
                            "it cannot be written: " + bug.getClass().getSimpleName()),
                    "");
        }
    }
}
