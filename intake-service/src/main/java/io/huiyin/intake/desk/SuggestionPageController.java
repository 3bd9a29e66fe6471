package io.huiyin.intake.desk;

import io.huiyin.intake.suggestion.Facet;
import io.huiyin.intake.suggestion.Label;
import io.huiyin.intake.suggestion.SuggestClassification;
import io.huiyin.intake.suggestion.Suggestion;
import io.huiyin.intake.taxonomy.Taxonomies;
import io.huiyin.intake.taxonomy.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Suggests how to class what is being typed. Nothing is chosen, nothing is refused (the text is not finished yet), and what the
 * form says already is not suggested.
 */
@Controller
class SuggestionPageController {

    private static final int MOST_REASONS = 4;

    private final SuggestClassification suggestClassification;
    private final Taxonomies taxonomies;
    private final MessageSource texts;

    SuggestionPageController(SuggestClassification suggestClassification, Taxonomies taxonomies, MessageSource texts) {
        this.suggestClassification = suggestClassification;
        this.taxonomies = taxonomies;
        this.texts = texts;
    }

    @PostMapping("/desk/suggestions")
    String suggest(
            @RequestParam(defaultValue = "") String summary,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Map<String, String> fields,
            Model model,
            Locale locale) {
        var lines = suggestClassification.execute(summary + "\n" + text).stream()
                .filter(suggestion -> !says(fields, suggestion.label()))
                .map(suggestion -> line(suggestion, locale))
                .toList();
        model.addAttribute("suggestions", lines);
        return "desk-suggestions :: suggestions";
    }

    private Line line(Suggestion suggestion, Locale locale) {
        var facet = suggestion.label().facet();
        var value = suggestion.label().value();
        var tree = tree(facet).map(taxonomies::current);
        var typed = tree.map(taxonomy -> taxonomy.typed(value, locale)).orElse(value);
        var name = tree.map(taxonomy -> taxonomy.pathName(value, locale))
                .orElseGet(() -> word((facet == Facet.FACTOR ? "qualityfactor." : "severity.") + value, locale));
        var reasons = suggestion.speakingFor(MOST_REASONS).stream()
                .map(reason -> new Reason(reason.word(), "%+.1f".formatted(reason.weight())))
                .toList();
        return new Line(field(facet), typed, name, reasons);
    }

    private boolean says(Map<String, String> fields, Label label) {
        var said = fields.getOrDefault(field(label.facet()), "");
        var meant = tree(label.facet())
                .map(tree -> taxonomies.current(tree).meant(said))
                .orElse(said);
        return label.value().equals(meant);
    }

    private static Optional<Tree> tree(Facet facet) {
        return switch (facet) {
            case PRODUCT -> Optional.of(Tree.PRODUCTS);
            case TOPIC -> Optional.of(Tree.TOPICS);
            case FACTOR, SEVERITY -> Optional.empty();
        };
    }

    private String word(String code, Locale locale) {
        return String.valueOf(texts.getMessage(code, null, code, locale));
    }

    private static String field(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    /** One suggestion as the page shows it; taking it puts {@code value} into {@code field}. */
    record Line(String field, String value, String name, List<Reason> reasons) {}

    /** A word with what it says. */
    record Reason(String word, String weight) {}
}
