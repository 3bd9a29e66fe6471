package io.huiyin.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.huiyin.events.Kind;
import io.huiyin.events.Money;
import io.huiyin.events.notification.MessageKind;
import io.huiyin.notification.correspondence.Content;
import io.huiyin.notification.correspondence.Letter;
import io.huiyin.notification.correspondence.Recipient;
import io.huiyin.notification.correspondence.Subject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mails as people have approved them. {@code -Dhuiyin.approve=mails} writes what is not there yet; look at it, then
 * commit it.
 */
class WriteMailTests {

    private static final Path APPROVED = Path.of("src/test/resources/mails");
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final WriteMail WRITE =
            new WriteMail(new House("Huiyin Customer Care", "care@huiyin.example", "+44 20 7946 0123"), () -> NOW);

    @ParameterizedTest
    @MethodSource({"letters", "lettersOnceSomebodyOwnsIt"})
    void everyMailReadsAsApproved(String name, Letter letter) throws IOException {
        var mail = WRITE.write(letter);
        var shown = "Subject: " + mail.subject() + "\n\n" + mail.text();

        var file = APPROVED.resolve(name + ".txt");
        if (!Files.exists(file)) {
            if (!"mails".equals(System.getProperty("huiyin.approve"))) {
                fail("%s is not approved", file);
            }
            Files.createDirectories(APPROVED);
            Files.writeString(file, shown);
        }
        assertThat(shown).isEqualTo(Files.readString(file));
    }

    static Stream<Object[]> lettersOnceSomebodyOwnsIt() {
        return Stream.of("en", "zh-CN", "zh-TW").map(language -> new Object[] {
            "acknowledgement-with-owner." + language,
            owned(letter(
                    MessageKind.ACKNOWLEDGEMENT,
                    Kind.COMPLAINT,
                    language,
                    "Ada Byron",
                    "Short-changed by 50 yuan\nat the counter"))
        });
    }

    static Stream<Object[]> letters() {
        return Stream.of("en", "zh-CN", "zh-TW")
                .flatMap(language -> Stream.of(
                                MessageKind.ACKNOWLEDGEMENT, MessageKind.OWNER_ASSIGNED, MessageKind.RESOLUTION)
                        .flatMap(kind -> Stream.of(Kind.COMPLAINT, Kind.COMPLIMENT, Kind.SUGGESTION)
                                .map(about -> new Object[] {
                                    (kind + "." + about)
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', '-') + "." + language,
                                    letter(
                                            kind,
                                            about,
                                            language,
                                            "Ada Byron",
                                            "Short-changed by 50 yuan\nat the counter")
                                })));
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-GB, en",
        "fr, en",
        "zh, zh-CN",
        "zh-CN, zh-CN",
        "zh-SG, zh-CN",
        "zh-Hans-HK, zh-CN",
        "zh-TW, zh-TW",
        "zh-HK, zh-TW",
        "zh-Hant, zh-TW",
        "zh_TW, zh-TW",
        "'', en",
        "???, en"
    })
    void theClosestLanguageIsWritten(String wanted, String written) {
        var letter = letter(MessageKind.ACKNOWLEDGEMENT, Kind.COMPLAINT, wanted, "Ada", "late");

        assertThat(WRITE.write(letter).language().toLanguageTag()).isEqualTo(written);
    }

    @Test
    void noCustomerCanWriteMarkup() {
        var letter = letter(
                MessageKind.ACKNOWLEDGEMENT,
                Kind.COMPLAINT,
                "en",
                "<b>Ada</b>",
                "<script>alert('1')</script> {name} ${x}");

        var mail = WRITE.write(letter);

        assertThat(mail.html())
                .doesNotContain("<script", "<b>")
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; {name} ${x}");
        assertThat(mail.text()).contains("<script>alert('1')</script> {name} ${x}");
    }

    @Test
    void noCustomerCanEndAHeader() {
        var evil = "Ada\r\nBcc: everybody@example.org\u2028\u0000x";
        var letter = letter(MessageKind.OWNER_ASSIGNED, Kind.COMPLAINT, "en", evil, "late");
        var named = new Letter(
                letter.complaint(),
                letter.id(),
                letter.thread(),
                letter.kind(),
                1,
                "h",
                NOW,
                letter.recipient(),
                new Subject("R-1\r\nX-Evil: 1", Kind.COMPLAINT, "late", "Lin"),
                new Content(evil, evil, null, null),
                null);

        var mail = WRITE.write(named);

        assertThat(List.of(mail.subject(), mail.toName()))
                .allSatisfy(header -> assertThat(header).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029]"));
    }

    @Test
    void whatTurnsTheDirectionOfTextStaysInItsPlace() {
        var letter =
                letter(MessageKind.ACKNOWLEDGEMENT, Kind.COMPLAINT, "en", "A\u202Eda", "one \u202E two\u2069\nthree");

        var mail = WRITE.write(letter);

        assertThat(mail.text()).contains("Dear Ada,").contains("> \u2068one \u202E two\u2069\n> \u2068three\u2069");
    }

    private static Letter owned(Letter letter) {
        return new Letter(
                letter.complaint(),
                letter.id(),
                letter.thread(),
                letter.kind(),
                letter.attempt(),
                letter.holder(),
                letter.leasedUntil(),
                letter.recipient(),
                letter.subject(),
                new Content("Mei Chen", "Mortgage", null, null),
                letter.answerBy());
    }

    private static Letter letter(MessageKind kind, Kind about, String language, String name, String summary) {
        var answered = kind == MessageKind.RESOLUTION;
        return new Letter(
                "c-1",
                "m-1",
                "m-0",
                kind,
                1,
                "holder",
                NOW,
                new Recipient(name, "ada@example.org", language, "Asia/Shanghai"),
                new Subject("HY-7K3M-9", about, summary, "Lin Yue"),
                new Content(
                        kind == MessageKind.ACKNOWLEDGEMENT ? null : "Mei Chen",
                        kind == MessageKind.ACKNOWLEDGEMENT ? null : "Mortgage",
                        answered ? "We pay the 50 yuan back.\nOur cashier will ring you." : null,
                        answered ? new Money(new BigDecimal("50.00"), "CNY") : null),
                kind == MessageKind.ACKNOWLEDGEMENT ? Instant.parse("2026-11-23T02:30:00Z") : null);
    }
}
