package io.huiyin.benchmarks.mail;

import io.huiyin.benchmarks.measuring.Bounds;
import io.huiyin.benchmarks.measuring.Figures;
import io.huiyin.benchmarks.measuring.Load.Operation;
import io.huiyin.benchmarks.measuring.MeasurementFailed;
import io.huiyin.notification.correspondence.Outcome;
import io.huiyin.notification.mail.Post;
import io.huiyin.notification.mail.WriteMail;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells how many mails the notification service could send if it had nothing else to do. */
@Command(name = "mail", description = "Writing mails and sending them into the local mailbox, all in this process.")
public final class MailBenchmark implements Callable<Integer> {

    /** As many bundles of letters as the service has under way at once. */
    private static final int BUNDLES = 8;

    @Mixin
    private Bounds bounds = new Bounds();

    @Override
    public Integer call() throws InterruptedException {
        var figures = new Figures("mail: acknowledgements in English, mailbox in the same process");
        var write = new WriteMail(MailRoom.HOUSE, Clock.systemUTC());
        try (var room = MailRoom.open()) {
            figures.heading("mails");
            figures.row(
                    "write only, 1 client",
                    "mails",
                    bounds.load(1).measure(number -> write.write(Letters.acknowledgement(number))));
            figures.row("write and send, 1 client", "mails", bounds.load(1).measure(send(write, room.post())));
            figures.row(
                    "write and send, %d clients".formatted(BUNDLES),
                    "mails",
                    bounds.load(BUNDLES).measure(send(write, room.post())));
        }
        figures.end();
        return 0;
    }

    private static Operation send(WriteMail write, Post post) {
        return number -> {
            var outcome = post.send(write.write(Letters.acknowledgement(number)));
            if (!(outcome instanceof Outcome.Accepted)) {
                throw new MeasurementFailed("a mail was not accepted: " + outcome);
            }
        };
    }
}
