package io.huiyin.intake.desk;

import io.huiyin.intake.view.web.KeptViews;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.security.CurrentPerson;
import io.huiyin.service.strictjson.Line;
import io.huiyin.service.strictjson.StrictForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps, renames and removes views from the list; what is refused is told above the same list. */
@Controller
@RequestMapping("/desk/views")
class ViewsController {

    private static final Set<String> OWN = Set.of("name", "shared");

    private final KeptViews views;
    private final ListPage page;
    private final MessageSource texts;

    ViewsController(KeptViews views, ListPage page, MessageSource texts) {
        this.views = views;
        this.page = page;
        this.texts = texts;
    }

    @PostMapping
    String keep(
            @RequestParam("_key") String key,
            HttpServletRequest request,
            HttpServletResponse response,
            CurrentPerson person,
            Model model,
            Locale locale) {
        return orAgain(request, response, person, model, locale, () -> {
            var form = StrictForm.read(own(request), Form.class);
            var view =
                    views.keep(IdempotencyKey.parse(List.of(key)), form.name(), list(request), form.isShared(), person);
            return "redirect:" + Query.of(view.parameters());
        });
    }

    /** Where a refused form was shown, for whoever comes there by link. */
    @GetMapping({"", "/{id}", "/{id}/removal"})
    String again() {
        return "redirect:/desk";
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            CurrentPerson person,
            Model model,
            Locale locale) {
        return orAgain(request, response, person, model, locale, () -> {
            var form = StrictForm.read(own(request), Form.class);
            var view = views.change(id, form.name(), list(request), form.isShared(), person);
            return "redirect:" + Query.of(view.parameters());
        });
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable UUID id, CurrentPerson person) {
        views.remove(id, person);
        return "redirect:/desk";
    }

    private String orAgain(
            HttpServletRequest request,
            HttpServletResponse response,
            CurrentPerson person,
            Model model,
            Locale locale,
            Supplier<String> work) {
        try {
            return work.get();
        } catch (Problem refused) {
            response.setStatus(refused.type().status().value());
            model.addAttribute("address", Query.of(Query.ofView(request.getParameterMap())))
                    .addAttribute("refusal", FormErrors.title(refused, texts, locale))
                    .addAttribute("errors", FormErrors.of(refused, texts, locale));
            return page.show(listable(request), person, model);
        }
    }

    private static Map<String, String[]> own(HttpServletRequest request) {
        var own = new HashMap<>(request.getParameterMap());
        own.keySet().retainAll(OWN);
        return own;
    }

    /** Which list is meant; with all that should not be there, so that it is refused. */
    private static Map<String, String[]> list(HttpServletRequest request) {
        var list = new HashMap<>(request.getParameterMap());
        list.keySet().removeIf(name -> OWN.contains(name) || name.startsWith("_"));
        return list;
    }

    /** The list as far as it can be shown. */
    private static Map<String, String[]> listable(HttpServletRequest request) {
        var list = new HashMap<String, String[]>();
        Query.ofView(request.getParameterMap()).forEach((name, value) -> list.put(name, new String[] {value}));
        return list;
    }

    /** What of the form is not the list itself. */
    record Form(@Line(max = 60) String name, @Nullable Boolean shared) {

        boolean isShared() {
            return Boolean.TRUE.equals(shared);
        }
    }
}
