package io.huiyin.localstack.launcher.demo;

import io.huiyin.localstack.launcher.api.Api;
import io.huiyin.localstack.launcher.settings.CannotProceed;
import io.huiyin.localstack.launcher.settings.Port;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** One complaint's life in a minute: nobody answers, it goes up by itself, and in the end the customer has an answer. */
public final class TellStory {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http;
    private final Api api;
    private final Consumer<String> teller;

    public TellStory(HttpClient http, Api api, Consumer<String> teller) {
        this.http = http;
        this.api = api;
        this.teller = teller;
    }

    /** Tells it, and gives the complaint's id. */
    public String execute() throws IOException, InterruptedException {
        var address = "mrs.wu." + UUID.randomUUID().toString().substring(0, 8) + "@customers.example";
        var mailbox = new Mailbox(api, address);
        try (var stream = EscalationStream.open(http, api)) {
            var complaint = register(address);
            var id = complaint.path("id").asString();
            teller.accept("She gets a mail at once: “" + mailbox.next(PATIENCE) + "”");
            var offered = offer(id);
            teller.accept(offered.path("name").asString()
                    + " of customer care is asked to own it, and has some seconds to answer.");

            var raised = content(stream.await("escalation.raised", id, PATIENCE));
            teller.accept("Nobody answers in time. It goes up by itself, to level %d, %s: “%s”"
                    .formatted(
                            raised.path("level").asInt(),
                            raised.path("to").path("name").asString(),
                            raised.path("because").asString()));
            api.post("supervisor", Port.ESCALATION, "/escalations/" + id + "/acknowledge", Map.of())
                    .orGiveUp("Acknowledging");
            teller.accept("Zhou Min acknowledges: “I see to it.” It does not go up any further.");

            var owner = accept(id);
            teller.accept(owner.path("name").asString() + " accepts, and owns it from now on.");
            teller.accept("Mrs Wu hears who looks after it: “" + mailbox.next(PATIENCE) + "”");
            resolve(owner.path("id").asString(), id);
            teller.accept("She counts the till, finds the 50 yuan, and gives them back with an apology.");
            teller.accept("Mrs Wu gets her answer: “" + mailbox.next(PATIENCE) + "”");
            return id;
        }
    }

    private JsonNode register(String address) throws InterruptedException {
        var complaint = api.post(
                        "agent",
                        Port.INTAKE,
                        "/complaints",
                        Map.of(
                                "kind", "COMPLAINT",
                                "channel", "PHONE",
                                "severity", "HIGH",
                                "mood", "AGITATED",
                                "tags", List.of("demo"),
                                "summary", "Short-changed by 50 yuan",
                                "text",
                                        "I paid with a hundred and got change for fifty. The desk says that is not their business.",
                                "customer",
                                        Map.of(
                                                "name",
                                                "Mrs Wu",
                                                "email",
                                                address,
                                                "language",
                                                "en",
                                                "zone",
                                                "Asia/Shanghai")))
                .orGiveUp("Registering");
        teller.accept(
                "Mrs Wu calls: she was short-changed by 50 yuan. Lin Yue registers it and tells her the reference "
                        + complaint.path("reference").asString() + ".");
        return complaint;
    }

    private JsonNode offer(String id) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var reply = api.get("supervisor", Port.ROUTING, "/ownerships/" + id);
            if (reply.done() && reply.json().path("offer").path("to").has("id")) {
                return reply.json().path("offer").path("to");
            }
            Thread.sleep(200);
        }
        throw new CannotProceed("The demo waited for an offer in vain; see ./huiyin logs routing.");
    }

    /** Offers move on every few seconds, so whoever is asked now may have to be looked up again. */
    private JsonNode accept(String id) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var asked = offer(id);
            var person = asked.path("id").asString();
            if (api.post(person, Port.ROUTING, "/ownerships/" + id + "/accept", Map.of())
                    .done()) {
                return asked;
            }
            Thread.sleep(200);
        }
        throw new CannotProceed("Nobody could accept; see ./huiyin logs routing.");
    }

    /** Intake may hear of the owner a moment after routing has said it. */
    private void resolve(String owner, String id) throws InterruptedException {
        var body = Map.of(
                "text",
                "We have found the 50 yuan in the till. Please accept our apology; they are on their way to you.");
        long end = System.nanoTime() + PATIENCE.toNanos();
        Api.Reply reply = api.post(owner, Port.INTAKE, "/complaints/" + id + "/resolution", body);
        while (!reply.done() && System.nanoTime() < end) {
            Thread.sleep(300);
            reply = api.post(owner, Port.INTAKE, "/complaints/" + id + "/resolution", body);
        }
        reply.orGiveUp("Resolving");
    }

    /** The event itself, where the stream wraps it in what it knows about it. */
    private static JsonNode content(JsonNode message) {
        for (var wrapper : List.of("content", "event", "data")) {
            if (message.path(wrapper).isObject()) {
                return message.path(wrapper);
            }
        }
        return message;
    }
}
