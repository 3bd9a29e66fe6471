package io.huiyin.benchmarks.pages;

import io.huiyin.benchmarks.ground.OwnStack;
import io.huiyin.benchmarks.measuring.MeasurementFailed;
import io.huiyin.localstack.launcher.api.Api;
import io.huiyin.localstack.launcher.api.Tokens;
import io.huiyin.localstack.launcher.settings.Port;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Complaints that went through all four services and were worked on, so that their pages have something to tell. */
final class WorkedOn {

    private static final int NOTES = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Api api;

    WorkedOn(OwnStack stack, HttpClient http) {
        api = new Api(http, new Tokens(http, stack.settings()), stack.settings());
    }

    /** The ids of so many; each has its clocks, and somebody was asked to own it. */
    List<String> register(int number) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            var id = api.post("agent", Port.INTAKE, "/complaints", complaint(n))
                    .orGiveUp("Registering")
                    .path("id")
                    .asString();
            for (int note = 1; note <= NOTES; note++) {
                var text = Map.of("text", "Called the branch (%d): they look into it and call back.".formatted(note));
                api.post("agent", Port.INTAKE, "/complaints/" + id + "/notes", text)
                        .orGiveUp("A note");
            }
            ids.add(id);
        }
        for (var id : ids) {
            awaitOthers(id);
        }
        return ids;
    }

    private void awaitOthers(String id) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var complaint = api.get("agent", Port.INTAKE, "/complaints/" + id).orGiveUp("Looking at it");
            if (complaint.path("ownership").path("offeredTo").isObject()
                    && !complaint.path("deadlines").isEmpty()) {
                return;
            }
            Thread.sleep(LOOK);
        }
        throw new MeasurementFailed("the other services do not take up complaint " + id);
    }

    private static Map<String, ?> complaint(int number) {
        return Map.of(
                "kind", "COMPLAINT",
                "channel", "PHONE",
                "severity", "NORMAL",
                "summary", "Short-changed by 50 yuan, number " + number,
                "text", "I paid with a hundred and got change for fifty. The desk says that is not their business.",
                "customer", Map.of("name", "Mrs Wu", "phone", "+86139%08d".formatted(number), "language", "zh-CN"));
    }
}
