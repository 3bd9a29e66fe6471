package io.huiyin.intake.desk;

import io.huiyin.intake.taxonomy.Change;
import io.huiyin.intake.taxonomy.Taxonomies;
import io.huiyin.intake.taxonomy.Tree;
import io.huiyin.intake.taxonomy.web.ChangeForm;
import io.huiyin.intake.taxonomy.web.ChangeForm.EditForm;
import io.huiyin.intake.taxonomy.web.ChangeForm.NamesForm;
import io.huiyin.intake.taxonomy.web.ChangeForm.What;
import io.huiyin.intake.taxonomy.web.ChangingTaxonomy;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.security.CurrentPerson;
import io.huiyin.service.strictjson.Line;
import io.huiyin.service.strictjson.StrictForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The trees that complaints are classed by, for those who may edit them. Plain forms: they need nothing but a keyboard. */
@Controller
class TaxonomyPageController {

    private static final int MOST_CHANGES = 20;

    private final Taxonomies taxonomies;
    private final ChangingTaxonomy changing;
    private final MessageSource texts;

    TaxonomyPageController(Taxonomies taxonomies, ChangingTaxonomy changing, MessageSource texts) {
        this.taxonomies = taxonomies;
        this.changing = changing;
        this.texts = texts;
    }

    @GetMapping("/desk/taxonomy")
    String first() {
        return "redirect:/desk/taxonomy/" + Tree.PRODUCTS.wireName();
    }

    @GetMapping("/desk/taxonomy/{tree}")
    String show(@PathVariable String tree, @RequestParam(defaultValue = "") String code, Model model, Locale locale) {
        fill(named(tree), code, UUID.randomUUID().toString(), Map.of(), model, locale);
        return "desk-taxonomy";
    }

    @PostMapping("/desk/taxonomy/{tree}")
    String change(
            @PathVariable String tree,
            @RequestParam("_key") String formKey,
            @RequestParam("_version") String version,
            @RequestParam(name = "_at", defaultValue = "") String at,
            HttpServletRequest request,
            HttpServletResponse response,
            CurrentPerson person,
            Model model,
            Locale locale) {
        var key = IdempotencyKey.parse(List.of(formKey));
        try {
            var form = StrictForm.read(request.getParameterMap(), EditOnPage.class);
            changing.change(named(tree), form.form(), key, "\"" + version + "\"", person);
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/desk/taxonomy/{tree}")
                            .queryParam("code", "{code}")
                            .encode()
                            .buildAndExpand(tree, form.code().strip())
                            .toUriString();
        } catch (Problem refused) {
            response.setStatus(refused.type().status().value());
            Map<String, String> typed = new LinkedHashMap<>();
            request.getParameterMap().forEach((name, sent) -> typed.put(name, sent[0]));
            fill(named(tree), at, UUID.randomUUID().toString(), typed, model, locale);
            model.addAttribute("refusal", FormErrors.title(refused, texts, locale))
                    .addAttribute("errors", errors(refused, locale))
                    .addAttribute(
                            "since",
                            refused.type().equals(ProblemType.PRECONDITION_FAILED) ? since(tree, version) : List.of());
            return "desk-taxonomy";
        }
    }

    private List<String> errors(Problem refused, Locale locale) {
        return refused.violations().stream()
                .map(violation -> {
                    var field = violation.path().replaceFirst(".*/", "");
                    var why = FormErrors.text(violation, texts, locale);
                    return String.valueOf(
                            texts.getMessage("desk.taxonomy.wrong." + field, new Object[] {why}, why, locale));
                })
                .toList();
    }

    private List<Change> since(String tree, String version) {
        var seen = version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
        return taxonomies.changes(named(tree), seen, MOST_CHANGES);
    }

    private void fill(Tree tree, String code, String key, Map<String, String> typed, Model model, Locale locale) {
        var taxonomy = taxonomies.current(tree);
        model.addAttribute("tree", tree.wireName())
                .addAttribute("trees", Tree.values())
                .addAttribute("taxonomy", taxonomy)
                .addAttribute("top", taxonomy.below(null))
                .addAttribute("chosen", taxonomy.find(code).orElse(null))
                .addAttribute("key", key)
                .addAttribute("typed", typed)
                .addAttribute("locale", locale)
                .addAttribute("refusal", null)
                .addAttribute("errors", List.of())
                .addAttribute("since", List.of())
                .addAttribute("changes", taxonomies.changes(tree, -1, MOST_CHANGES));
    }

    private static Tree named(String tree) {
        return Tree.named(tree).orElseThrow(Problem::notFound);
    }

    /** One edit as the page sends it. */
    record EditOnPage(
            What what,
            @Line(max = 200) String code,
            @Nullable @Line(max = 200) String parent,
            @Nullable @Line(max = 100) String en,
            @Nullable @Line(max = 100) String zhCn,
            @Nullable @Line(max = 100) String zhTw) {

        ChangeForm form() {
            return new ChangeForm(List.of(new EditForm(what, code, parent, new NamesForm(en, zhCn, zhTw))));
        }
    }
}
