package io.huiyin.notification.mail;

import io.huiyin.events.Money;
import io.huiyin.events.notification.MessageKind;
import io.huiyin.notification.correspondence.Letter;
import io.huiyin.notification.correspondence.MailAddress;
import io.huiyin.notification.mail.Template.Paragraph;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes letters as mails in the language of the customer. */
public final class WriteMail {

    private static final Set<MessageKind> WRITTEN =
            Set.of(MessageKind.ACKNOWLEDGEMENT, MessageKind.OWNER_ASSIGNED, MessageKind.RESOLUTION);

    private final House house;
    private final InstantSource clock;
    private final Map<MessageKind, Map<Locale, Template>> templates = new HashMap<>();

    public WriteMail(House house, InstantSource clock) {
        this.house = house;
        this.clock = clock;
        for (var kind : WRITTEN) {
            templates.put(
                    kind,
                    Languages.WRITTEN.stream()
                            .collect(
                                    Collectors.toMap(language -> language, language -> Template.load(kind, language))));
        }
    }

    /**
     * Writes a letter.
     *
     * @throws IllegalArgumentException where its address cannot be used; the message does not repeat it
     */
    public Mail write(Letter letter) {
        var language = Languages.closest(letter.recipient().language());
        var template = templates.getOrDefault(letter.kind(), Map.of()).get(language);
        if (template == null) {
            throw new IllegalStateException("there is no template for " + letter.kind());
        }
        var facts = facts(letter, language);
        var body = template.body(facts);
        var subject = HarmlessText.line(template.subject(facts));
        return new Mail(
                letter.id(),
                letter.thread(),
                MailAddress.ascii(String.valueOf(letter.recipient().email())),
                HarmlessText.line(letter.recipient().name()),
                subject,
                text(body),
                Html.page(language, subject, body),
                language,
                clock.instant());
    }

    private Map<String, Object> facts(Letter letter, Locale language) {
        var facts = new HashMap<String, Object>();
        facts.put("name", HarmlessText.line(letter.recipient().name()));
        facts.put("reference", HarmlessText.line(letter.subject().reference()));
        facts.put("kind", letter.subject().kind().name());
        facts.put("summary", HarmlessText.lines(letter.subject().summary()));
        facts.put("firstReceiver", HarmlessText.line(letter.subject().firstReceiver()));
        facts.put("answerBy", when(letter.answerBy(), letter.recipient().zone(), language));
        facts.put("promised", letter.answerBy() == null ? "no" : "yes");
        facts.put("person", HarmlessText.line(orNothing(letter.content().person())));
        facts.put("owned", letter.content().person() == null ? "no" : "yes");
        facts.put("team", HarmlessText.line(orNothing(letter.content().team())));
        facts.put("text", HarmlessText.lines(orNothing(letter.content().text())));
        facts.put("compensation", amount(letter.content().compensation()));
        facts.put("compensated", letter.content().compensation() == null ? "no" : "yes");
        facts.put("house", house.name());
        facts.put("phone", house.phone());
        return facts;
    }

    private static String when(@Nullable Instant instant, String zone, Locale language) {
        if (instant == null) {
            return "";
        }
        var pattern = language.equals(Locale.ENGLISH) ? "EEEE, d MMMM uuuu, HH:mm" : "uuuu年M月d日 EEEE HH:mm";
        var local = instant.atZone(zoneOf(zone));
        return DateTimeFormatter.ofPattern(pattern, language).format(local) + " ("
                + local.getZone().getId() + ")";
    }

    private static ZoneId zoneOf(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private static String amount(@Nullable Money money) {
        return money == null
                ? ""
                : HarmlessText.line(money.currency()) + " " + money.amount().toPlainString();
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String text(List<Paragraph> body) {
        return body.stream()
                .map(paragraph -> paragraph.quoted()
                        ? paragraph.text().lines().map(line -> "> " + line).collect(Collectors.joining("\n"))
                        : paragraph.text())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }
}
