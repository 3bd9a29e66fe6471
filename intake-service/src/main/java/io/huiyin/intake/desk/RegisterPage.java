package io.huiyin.intake.desk;

import io.huiyin.events.Channel;
import io.huiyin.events.Kind;
import io.huiyin.events.Mood;
import io.huiyin.events.QualityFactor;
import io.huiyin.events.Severity;
import io.huiyin.intake.draft.Draft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * What the form of a new complaint shows.
 *
 * @param key keeps the form from counting twice, and names its draft
 * @param version of the draft that the values come from; 0 where it was never saved
 */
record RegisterPage(String key, long version, Map<String, String> values) {

    /** In the order of the page; those after the text are folded away unless one of them is wrong. */
    private static final List<String> FIELDS = List.of(
            "phone",
            "name",
            "email",
            "text",
            "severity",
            "mood",
            "kind",
            "channel",
            "summary",
            "product",
            "topic",
            "factor",
            "tags",
            "amount",
            "currency",
            "occurredOn",
            "region",
            "desiredOutcome",
            "previousContacts",
            "staff",
            "unit",
            "language",
            "phoneRegion");

    private static final int FOLDED_FROM = FIELDS.indexOf("kind");

    /** With what is mostly true of a call. */
    static RegisterPage empty(Locale locale) {
        var values = Map.of(
                "channel", Channel.PHONE.name(),
                "kind", Kind.COMPLAINT.name(),
                "severity", Severity.NORMAL.name(),
                "mood", Mood.CALM.name(),
                "language", locale.toLanguageTag(),
                "phoneRegion", "CN",
                "currency", "CNY");
        return new RegisterPage(UUID.randomUUID().toString(), 0, values);
    }

    /** As it was sent. */
    static RegisterPage typed(Map<String, String[]> parameters, String key, long version) {
        var values = new LinkedHashMap<String, String>();
        parameters.forEach((field, sent) -> values.put(field, sent[0]));
        return new RegisterPage(key, version, values);
    }

    RegisterPage resuming(Draft draft) {
        return new RegisterPage(draft.id(), draft.version(), draft.fields());
    }

    RegisterPage keyed(String other) {
        return new RegisterPage(other, version, values);
    }

    /** A value that came along with the call, unless the form has one. */
    RegisterPage known(String field, @Nullable String value) {
        if (value == null || values.containsKey(field)) {
            return this;
        }
        var more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new RegisterPage(key, version, more);
    }

    String show(Model model, List<Draft> drafts) {
        return fill(model, Map.of(), null, drafts);
    }

    String refused(Model model, Map<String, String> errors, String refusal, List<Draft> drafts) {
        var inOrder = new LinkedHashMap<String, String>();
        FIELDS.stream().filter(errors::containsKey).forEach(field -> inOrder.put(field, errors.get(field)));
        errors.forEach(inOrder::putIfAbsent);
        return fill(model, inOrder, refusal, drafts);
    }

    private String fill(Model model, Map<String, String> errors, @Nullable String refusal, List<Draft> drafts) {
        var isKept = version > 0 || refusal != null;
        model.addAttribute("key", key)
                .addAttribute("address", isKept ? "/desk/new?draft=" + key : null)
                .addAttribute("version", version)
                .addAttribute("otherKey", UUID.randomUUID().toString())
                .addAttribute("values", values)
                .addAttribute("errors", errors)
                .addAttribute("refusal", refusal)
                .addAttribute("fields", FIELDS)
                .addAttribute("unfolded", errors.keySet().stream().anyMatch(RegisterPage::isFolded))
                .addAttribute("first", first(errors))
                .addAttribute(
                        "drafts",
                        drafts.stream()
                                .filter(draft -> !draft.id().equals(key))
                                .map(Resumable::of)
                                .toList())
                .addAttribute("kinds", Kind.values())
                .addAttribute("channels", Channel.values())
                .addAttribute("severities", Severity.values())
                .addAttribute("factors", QualityFactor.values())
                .addAttribute("moods", Mood.values());
        return "desk-new";
    }

    /** Where the agent goes on: at what is wrong, else at the first thing that is not known. */
    private String first(Map<String, String> errors) {
        return FIELDS.stream()
                .filter(field -> errors.containsKey(field)
                        || (errors.isEmpty()
                                && List.of("phone", "name", "text").contains(field)
                                && values.getOrDefault(field, "").isBlank()))
                .findFirst()
                .orElse("text");
    }

    private static boolean isFolded(String field) {
        return FIELDS.indexOf(field) >= FOLDED_FROM;
    }

    /** A draft as it is offered for going on. */
    record Resumable(String id, java.time.Instant savedAt, String beginning) {

        static Resumable of(Draft draft) {
            var name = draft.fields().getOrDefault("name", draft.fields().getOrDefault("phone", ""));
            var text = FirstSentence.of(draft.fields().getOrDefault("text", ""));
            return new Resumable(draft.id(), draft.savedAt(), (name + " " + text).strip());
        }
    }
}
