package io.huiyin.intake.taxonomy.web;

import io.huiyin.intake.complaint.web.IfMatch;
import io.huiyin.intake.taxonomy.Names;
import io.huiyin.intake.taxonomy.Node;
import io.huiyin.intake.taxonomy.Taxonomies;
import io.huiyin.intake.taxonomy.Taxonomy;
import io.huiyin.intake.taxonomy.Tree;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.security.CurrentPerson;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and changes the trees that complaints are classed by. */
@RestController
@RequestMapping(path = "/taxonomies/{tree}", produces = MediaType.APPLICATION_JSON_VALUE)
class TaxonomyController {

    private static final int MOST_CHANGES = 100;

    private final Taxonomies taxonomies;
    private final ChangingTaxonomy changing;

    TaxonomyController(Taxonomies taxonomies, ChangingTaxonomy changing) {
        this.taxonomies = taxonomies;
        this.changing = changing;
    }

    @GetMapping
    ResponseEntity<TreeView> show(@PathVariable String tree, Locale locale) {
        var taxonomy = taxonomies.current(named(tree));
        return ResponseEntity.ok().eTag(IfMatch.tag(taxonomy.version())).body(TreeView.of(taxonomy, locale));
    }

    /** The latest hundred, the newest first. */
    @GetMapping("/changes")
    Changes changes(@PathVariable String tree) {
        return new Changes(taxonomies.changes(named(tree), -1, MOST_CHANGES).stream()
                .map(ChangeView::of)
                .toList());
    }

    @PostMapping("/changes")
    ResponseEntity<ChangeView> change(
            @PathVariable String tree,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ChangeForm form,
            CurrentPerson person) {
        return changing.change(named(tree), form, key, IfMatch.required(ifMatch), person)
                .map(change -> ResponseEntity.status(HttpStatus.CREATED)
                        .eTag(IfMatch.tag(change.version()))
                        .body(ChangeView.of(change)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static Tree named(String tree) {
        return Tree.named(tree).orElseThrow(Problem::notFound);
    }

    /** The latest changes of a tree. */
    record Changes(List<ChangeView> items) {}

    /** A tree with its names in the caller's language beside all others. */
    record TreeView(String tree, long version, List<NodeView> nodes) {

        static TreeView of(Taxonomy taxonomy, Locale locale) {
            var nodes = taxonomy.nodes().stream()
                    .map(node -> NodeView.of(node, taxonomy, locale))
                    .toList();
            return new TreeView(taxonomy.tree().wireName(), taxonomy.version(), nodes);
        }
    }

    /** A node; {@code offered} where neither it nor what lies above it is retired. */
    record NodeView(
            String code, @Nullable String parent, Names names, String pathName, boolean retired, boolean offered) {

        static NodeView of(Node node, Taxonomy taxonomy, Locale locale) {
            return new NodeView(
                    node.code(),
                    node.parent(),
                    node.names(),
                    taxonomy.pathName(node.code(), locale),
                    node.retired(),
                    taxonomy.offers(node.code()));
        }
    }
}
