package io.huiyin.intake.complaint.web;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What can be wrong with a complaint that is sent, and what only looks as if it were; one row each. */
final class BadInputs {

    private BadInputs() {}

    static Stream<Arguments> unreadable() {
        var good = Bodies.good();
        return Stream.of(
                arguments("empty", 400, bytes("")),
                arguments("blank", 400, bytes("  ")),
                arguments("truncated", 400, bytes(good.substring(0, good.length() - 3))),
                arguments("trailing token", 400, bytes(good + "{}")),
                arguments("trailing word", 400, bytes(good + " x")),
                arguments("invalid UTF-8", 400, invalidUtf8(good)),
                arguments("UTF-16", 400, good.getBytes(UTF_16)),
                arguments("GBK", 400, good.replace("Short", "少找").getBytes(Charset.forName("GBK"))),
                arguments("duplicate key", 400, bytes(good.replaceFirst("\\{", "{\"summary\":\"twice\","))),
                arguments("depth of 21", 400, bytes("[".repeat(21) + "]".repeat(21))),
                arguments("100,000 brackets", 400, bytes("[".repeat(100_000))),
                arguments("number of 10,000 digits", 400, bytes(Bodies.with("previousContacts", "9".repeat(10_000)))),
                arguments("1e400", 400, bytes(Bodies.with("previousContacts", "1e400"))),
                arguments("NaN", 400, bytes(Bodies.with("previousContacts", "NaN"))),
                arguments("over the limit", 413, bytes(Bodies.with("text", "\"" + "x".repeat(300_000) + "\""))));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("lone surrogate", "summary", "\"a\\ud800b\"", "/summary", "broken-text"),
                wrong("fraction for an integer", "previousContacts", "1.5", "/previousContacts", "whole-number"),
                wrong("text for a number", "previousContacts", "\"3\"", "/previousContacts", "type.number"),
                wrong("list for an object", "customer", "[]", "/customer", "type.object"),
                wrong("unknown owner", "ownerId", "\"mei\"", "/ownerId", "unknown-field"),
                wrong("unknown status", "status", "\"RESOLVED\"", "/status", "unknown-field"),
                wrong("unknown role", "role", "\"admin\"", "/role", "unknown-field"),
                wrong("unknown enum", "severity", "\"URGENT\"", "/severity", "unknown-value"),
                wrong("enum in the wrong case", "severity", "\"normal\"", "/severity", "unknown-value"),
                wrong("null", "summary", "null", "/summary", "required"),
                wrong("empty", "summary", "\"\"", "/summary", "required"),
                wrong("ideographic blank", "summary", "\"\\u3000\\u3000\"", "/summary", "required"),
                wrong("zero width", "summary", "\"\\u200b\\u200b\"", "/summary", "required"),
                wrong("over the limit", "summary", "\"" + "x".repeat(201) + "\"", "/summary", "too-long"),
                wrong("text over the limit", "text", "\"" + "x".repeat(20_001) + "\"", "/text", "too-long"),
                wrong("NUL", "text", "\"a\\u0000b\"", "/text", "control-character"),
                wrong("escape", "text", "\"a\\u001bb\"", "/text", "control-character"),
                wrong(
                        "direction override in a name",
                        "customer",
                        "{\"name\":\"\\u202egnaW\"}",
                        "/customer/name",
                        "direction-override"),
                wrong("operator as a value", "summary", "{\"$ne\":\"\"}", "/summary", "type.text"),
                wrong("operator as a name", "$where", "\"1\"", "/$where", "unknown-field"),
                wrong("dot in a name", "customer.name", "\"x\"", "/customer.name", "unknown-field"),
                wrong("line break in the summary", "summary", "\"a\\r\\nBcc: x\"", "/summary", "line-break"),
                wrong("line break in a name", "customer", "{\"name\":\"a\\nb\"}", "/customer/name", "line-break"),
                wrong(
                        "e-mail without @",
                        "customer",
                        "{\"name\":\"a\",\"email\":\"a.example.org\"}",
                        "/customer/email",
                        "email"),
                wrong(
                        "e-mail with two @",
                        "customer",
                        "{\"name\":\"a\",\"email\":\"a@b@example.org\"}",
                        "/customer/email",
                        "email"),
                wrong(
                        "long e-mail",
                        "customer",
                        "{\"name\":\"a\",\"email\":\"a@" + "b.".repeat(130) + "org\"}",
                        "/customer/email",
                        "email"),
                wrong(
                        "display-name form",
                        "customer",
                        "{\"name\":\"a\",\"email\":\"A <a@example.org>\"}",
                        "/customer/email",
                        "email"),
                wrong(
                        "mobile of 10 digits",
                        "customer",
                        "{\"name\":\"a\",\"phone\":\"1380013800\"}",
                        "/customer/phone",
                        "phone"),
                wrong(
                        "mobile of 12 digits",
                        "customer",
                        "{\"name\":\"a\",\"phone\":\"138001380001\"}",
                        "/customer/phone",
                        "phone"),
                wrong("no such day", "occurredOn", "\"2025-02-30\"", "/occurredOn", "date"),
                wrong("local time", "occurredOn", "\"2025-02-03T10:00:00\"", "/occurredOn", "date"),
                wrong(
                        "unknown zone",
                        "customer",
                        "{\"name\":\"a\",\"zone\":\"Asia/Peking\"}",
                        "/customer/zone",
                        "time-zone"),
                wrong("10,001 tags", "tags", tags(10_001), "/tags", "too-many"),
                wrong("too many contacts", "previousContacts", "1001", "/previousContacts", "out-of-range"),
                wrong(
                        "negative amount",
                        "amountInDispute",
                        "{\"amount\":-1,\"currency\":\"CNY\"}",
                        "/amountInDispute/amount",
                        "out-of-range"),
                wrong(
                        "unknown currency",
                        "amountInDispute",
                        "{\"amount\":1,\"currency\":\"YUAN\"}",
                        "/amountInDispute/currency",
                        "currency"),
                wrong(
                        "unknown language",
                        "customer",
                        "{\"name\":\"a\",\"language\":\"not a tag\"}",
                        "/customer/language",
                        "language"),
                wrong("number for a text", "summary", "5", "/summary", "type.text"),
                wrong("object for a list", "tags", "{}", "/tags", "type.array"),
                wrong("blank among the tags", "tags", "[\"fine\",\" \"]", "/tags/1", "required"),
                wrong(
                        "NUL in a name",
                        "customer",
                        "{\"name\":\"Wang\\u0000Fang\"}",
                        "/customer/name",
                        "control-character"),
                wrong("direction override in an id", "product", "\"\\u202efdp\"", "/product", "direction-override"),
                wrong(
                        "operator in a part",
                        "customer",
                        "{\"name\":\"a\",\"$ne\":\"\"}",
                        "/customer/$ne",
                        "unknown-field"),
                wrong(
                        "line break in an e-mail",
                        "customer",
                        "{\"name\":\"a\",\"email\":\"a@example.org\\r\\nBcc: b\"}",
                        "/customer/email",
                        "line-break"),
                wrong(
                        "offset as a zone",
                        "customer",
                        "{\"name\":\"a\",\"zone\":\"+08:00\"}",
                        "/customer/zone",
                        "time-zone"),
                wrong("day in a year of nine digits", "occurredOn", "\"+999999999-12-31\"", "/occurredOn", "date"),
                wrong(
                        "part of a fen",
                        "amountInDispute",
                        "{\"amount\":0.001,\"currency\":\"CNY\"}",
                        "/amountInDispute/amount",
                        "too-precise"));
    }

    private static Arguments wrong(String what, String field, String value, String pointer, String code) {
        return arguments(what, field, value, pointer, code);
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                arguments("text", "😀 𠀀𠮷 👩‍👩‍👧‍👦"),
                arguments("text", "<script>alert(1)</script> javascript:alert(1)"),
                arguments("text", "=HYPERLINK(\"http://x\") @SUM(A1)"),
                arguments("text", "${jndi:ldap://x} #{T(java.lang.Runtime)} {{7*7}}"),
                arguments("text", "a\u202eb\u202c reversed"),
                arguments("text", "line\r\n\tbreaks"),
                arguments("summary", "𠮷野家 👩‍🚀"));
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] invalidUtf8(String text) {
        var bytes = bytes(text.replace("Short", "#hort"));
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == '#') {
                bytes[i] = (byte) 0xC3;
            }
        }
        return bytes;
    }

    private static String tags(int count) {
        return IntStream.range(0, count).mapToObj(tag -> "\"t" + tag + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
