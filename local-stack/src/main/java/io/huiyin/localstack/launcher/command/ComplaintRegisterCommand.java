package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.complaint.Intake;
import io.huiyin.localstack.launcher.complaint.Registration;
import io.huiyin.localstack.launcher.settings.CannotProceed;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Registers a complaint out of options, or out of JSON as the API takes it. */
@Command(
        name = "register",
        description = {
            "Registers a complaint.",
            "The same content again is the same complaint; another --key makes another one.",
            "Prints id and reference."
        })
final class ComplaintRegisterCommand extends ComplaintAction {

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "JSON as POST /complaints takes it; - reads it from standard input.")
    private @Nullable String file;

    @Option(names = "--key", description = "Idempotency-Key; derived from the content where not said.")
    private @Nullable String key;

    @Option(names = "--kind", description = "COMPLAINT (usual), COMPLIMENT, SUGGESTION, INTERNAL")
    private String kind = "COMPLAINT";

    @Option(names = "--channel", description = "PHONE (usual), COUNTER, MAIL, EMAIL, WEB, APP, SOCIAL, REGULATOR")
    private String channel = "PHONE";

    @Option(names = "--severity", description = "LOW, NORMAL (usual), HIGH, CRITICAL")
    private String severity = "NORMAL";

    @Option(names = "--summary")
    private @Nullable String summary;

    @Option(names = "--text", description = "- reads it from standard input.")
    private @Nullable String text;

    @Option(names = "--product")
    private @Nullable String product;

    @Option(names = "--topic")
    private @Nullable String topic;

    @Option(names = "--region")
    private @Nullable String region;

    @Option(names = "--desired-outcome")
    private @Nullable String desiredOutcome;

    @Option(names = "--occurred-on", paramLabel = "DATE", description = "Such as 2026-11-25.")
    private @Nullable String occurredOn;

    @Option(names = "--tag", description = "May be repeated.")
    private List<String> tags = List.of();

    @Option(names = "--name", description = "The customer's.")
    private @Nullable String name;

    @Option(names = "--phone")
    private @Nullable String phone;

    @Option(names = "--phone-region", description = "Where a number without country code belongs, such as HK.")
    private @Nullable String phoneRegion;

    @Option(names = "--email")
    private @Nullable String email;

    @Option(names = "--language", description = "The customer's, such as zh-CN.")
    private @Nullable String language;

    @Option(names = "--zone", description = "The customer's, such as Asia/Shanghai.")
    private @Nullable String zone;

    ComplaintRegisterCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    void act(HttpClient http, Intake intake) throws InterruptedException, IOException {
        var body = file == null ? Registration.json(fields()) : read(file);
        var answer = intake.register(body, key == null ? Registration.key(body) : key);
        line(
                json()
                        ? answer.toString()
                        : answer.path("reference").asString("") + "  "
                                + answer.path("id").asString(""));
    }

    private Map<String, Object> fields() throws IOException {
        if (summary == null || text == null || name == null) {
            throw mistyped("A complaint needs --summary, --text and --name, or a file of JSON");
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", kind);
        fields.put("channel", channel);
        fields.put("severity", severity);
        fields.put("summary", summary);
        fields.put("text", text.equals("-") ? read(text).strip() : text);
        add(fields, "product", product);
        add(fields, "topic", topic);
        add(fields, "region", region);
        add(fields, "desiredOutcome", desiredOutcome);
        add(fields, "occurredOn", occurredOn);
        if (!tags.isEmpty()) {
            fields.put("tags", tags);
        }
        var customer = new LinkedHashMap<String, Object>();
        customer.put("name", name);
        add(customer, "phone", phone);
        add(customer, "phoneRegion", phoneRegion);
        add(customer, "email", email);
        add(customer, "language", language);
        add(customer, "zone", zone);
        fields.put("customer", customer);
        return fields;
    }

    private static void add(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static String read(String file) throws IOException {
        byte[] bytes;
        try (var in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            bytes = in.readNBytes(Registration.MOST_BYTES + 1);
        }
        if (bytes.length > Registration.MOST_BYTES) {
            throw new CannotProceed("Intake takes no more than 256 KiB for one complaint; "
                    + (file.equals("-") ? "standard input" : file) + " has more.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
