package io.huiyin.intake.suggestion;

import io.huiyin.intake.taxonomy.Taxonomies;
import io.huiyin.intake.taxonomy.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Suggests products, topics, a quality factor and a severity for a text; whoever asks decides. */
public final class SuggestClassification {

    private static final double LEAST_CONFIDENCE = 0.15;
    private static final double LEAST_CONFIDENCE_OF_FEW = 0.5;
    private static final int MOST_OF_A_TREE = 3;

    private final Learning learning;
    private final Taxonomies taxonomies;

    public SuggestClassification(Learning learning, Taxonomies taxonomies) {
        this.learning = learning;
        this.taxonomies = taxonomies;
    }

    /** What is retired is not suggested; what no tree knows is, since others classed by it. */
    public List<Suggestion> execute(String text) {
        var learnt = learning.now();
        var found = new ArrayList<Suggestion>();
        found.addAll(ofTree(learnt, Facet.PRODUCT, text, Tree.PRODUCTS));
        found.addAll(ofTree(learnt, Facet.TOPIC, text, Tree.TOPICS));
        for (var facet : List.of(Facet.FACTOR, Facet.SEVERITY)) {
            found.addAll(Suggest.best(learnt, facet, text, LEAST_CONFIDENCE_OF_FEW, 1, _ -> true));
        }
        return found;
    }

    private List<Suggestion> ofTree(Learnt learnt, Facet facet, String text, Tree tree) {
        var taxonomy = taxonomies.current(tree);
        Predicate<Label> offered = label -> taxonomy.find(label.value()).isEmpty() || taxonomy.offers(label.value());
        return Suggest.best(learnt, facet, text, LEAST_CONFIDENCE, MOST_OF_A_TREE, offered);
    }
}
