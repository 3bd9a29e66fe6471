package io.huiyin.intake.desk;

import io.huiyin.intake.taxonomy.Node;
import io.huiyin.intake.taxonomy.Taxonomies;
import io.huiyin.intake.taxonomy.Tree;
import io.huiyin.service.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Offers what fits to what is typed into a field for a product, a topic or a region. */
@Controller
class NodeController {

    private static final int MOST = 40;
    private static final int LONGEST = 200;

    private final Taxonomies taxonomies;

    NodeController(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    @GetMapping("/desk/nodes/{tree}")
    String nodes(@PathVariable String tree, HttpServletRequest request, Model model, Locale locale) {
        var taxonomy = taxonomies.current(Tree.named(tree).orElseThrow(Problem::notFound));
        var typed = Stream.of("product", "topic", "region")
                .flatMap(field -> Optional.ofNullable(request.getParameter(field)).stream())
                .findFirst()
                .filter(text -> text.length() <= LONGEST)
                .orElse("");
        var options = taxonomy.matching(typed, locale, MOST).stream()
                .map(Node::code)
                .map(code -> new Option(taxonomy.typed(code, locale), taxonomy.pathName(code, locale)))
                .toList();
        model.addAttribute("nodes", options);
        return "desk-suggestions :: nodes";
    }

    /** What is typed by choosing it, and what it is called in full. */
    record Option(String value, String label) {}
}
