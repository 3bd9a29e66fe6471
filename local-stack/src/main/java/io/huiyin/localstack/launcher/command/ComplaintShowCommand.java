package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.complaint.Intake;
import io.huiyin.localstack.launcher.complaint.Words;
import java.net.http.HttpClient;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One complaint with all that happened. */
@Command(name = "show", description = "Shows a complaint with its timeline.")
final class ComplaintShowCommand extends ComplaintAction {

    @Parameters(paramLabel = "COMPLAINT", description = "Its reference or id.")
    private String which = "";

    ComplaintShowCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    void act(HttpClient http, Intake intake) throws InterruptedException {
        var complaint = intake.show(which);
        if (json()) {
            line(complaint.toString());
        } else {
            new Words(ZoneId.systemDefault()).page(complaint).forEach(this::line);
        }
    }
}
