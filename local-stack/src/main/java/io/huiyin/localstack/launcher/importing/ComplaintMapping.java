package io.huiyin.localstack.launcher.importing;

import io.huiyin.localstack.launcher.importing.RowKeys.RowKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From a row of an export to what intake's API takes. An export names nobody: customers get a name and an address from the row's hash. */
final class ComplaintMapping {

    private static final int LONGEST_SUMMARY = 150;
    private static final int LONGEST_TEXT = 20_000;

    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private ComplaintMapping() {}

    /** What is wrong with the row as far as that can be seen here; intake has the last word. */
    static Optional<String> defect(CfpbRow row) {
        if (ReceivedDate.read(row.get(CfpbColumn.DATE_RECEIVED)).isEmpty()) {
            return Optional.of("the date received is no date: " + row.get(CfpbColumn.DATE_RECEIVED));
        }
        if (row.get(CfpbColumn.PRODUCT).isEmpty()) {
            return Optional.of("it names no product");
        }
        if (row.get(CfpbColumn.ISSUE).isEmpty()) {
            return Optional.of("it names no issue");
        }
        return Optional.empty();
    }

    static Map<String, Object> toComplaint(CfpbRow row, RowKey key) {
        Map<String, Object> complaint = new LinkedHashMap<>();
        complaint.put("kind", "COMPLAINT");
        complaint.put("channel", channel(row.get(CfpbColumn.SUBMITTED_VIA)));
        complaint.put("customer", customer(key));
        complaint.put("severity", Grading.severity(row.get(CfpbColumn.ISSUE), row.get(CfpbColumn.SUB_ISSUE)));
        complaint.put("product", row.get(CfpbColumn.PRODUCT));
        complaint.put("topic", row.get(CfpbColumn.ISSUE));
        region(row.get(CfpbColumn.STATE)).ifPresent(region -> complaint.put("region", region));
        complaint.put("tags", List.of("cfpb"));
        complaint.put("summary", cut(summary(row), LONGEST_SUMMARY));
        complaint.put("text", cut(text(row), LONGEST_TEXT));
        ReceivedDate.read(row.get(CfpbColumn.DATE_RECEIVED))
                .ifPresent(date -> complaint.put("occurredOn", date.toString()));
        complaint.put("imported", true);
        return complaint;
    }

    /** Faxes come as paper and are handled as such; a referral comes from another authority. */
    static String channel(String submittedVia) {
        return switch (submittedVia.toLowerCase(Locale.ROOT)) {
            case "phone" -> "PHONE";
            case "postal mail", "fax" -> "MAIL";
            case "email" -> "EMAIL";
            case "referral", "web referral" -> "REGULATOR";
            default -> "WEB";
        };
    }

    /** ISO 3166-2, also for territories; empty where the state is not said or not two letters. */
    static Optional<String> region(String state) {
        return STATE.matcher(state).matches() ? Optional.of("US-" + state) : Optional.empty();
    }

    private static Map<String, String> customer(RowKey key) {
        Map<String, String> customer = new LinkedHashMap<>();
        customer.put("name", "Customer " + key.shortHash());
        customer.put("email", key.shortHash() + "@customers.example");
        customer.put("language", "en");
        customer.put("zone", "America/New_York");
        return customer;
    }

    private static String summary(CfpbRow row) {
        return BLANKS.matcher(joined(" – ", row.get(CfpbColumn.ISSUE), row.get(CfpbColumn.COMPANY)))
                .replaceAll(" ");
    }

    private static String text(CfpbRow row) {
        var narrative = row.get(CfpbColumn.NARRATIVE);
        if (!narrative.isEmpty()) {
            return narrative;
        }
        return joined(". ", row.get(CfpbColumn.ISSUE), row.get(CfpbColumn.SUB_ISSUE), row.get(CfpbColumn.SUB_PRODUCT))
                + ". Company: " + row.get(CfpbColumn.COMPANY);
    }

    private static String joined(String separator, String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(separator));
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
