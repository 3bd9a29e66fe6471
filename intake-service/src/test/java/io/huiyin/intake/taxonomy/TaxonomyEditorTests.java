package io.huiyin.intake.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.intake.taxonomy.TaxonomyEditor.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomyEditorTests {

    private static final Names LOAN = new Names("Loan", "贷款", null);
    private static final Taxonomy LOANS = new Taxonomy(
            Tree.PRODUCTS,
            3,
            List.of(
                    new Node("loan", null, LOAN, false),
                    new Node("house", "loan", new Names("House", "房贷", "房貸"), false),
                    new Node("second", "house", new Names("Second house", null, null), false)));

    @Test
    void aMovedBranchTakesAlongWhatLiesBelowIt() {
        var after = edited(LOANS, new Edit.Move("house", null));

        assertThat(after.version()).isEqualTo(4);
        assertThat(after.under("loan")).containsExactly("loan");
        assertThat(after.under("house")).containsExactly("house", "second");
    }

    @Test
    void nothingIsMovedBelowItself() {
        assertThat(TaxonomyEditor.decide(LOANS, List.of(new Edit.Move("loan", "second"))))
                .isEqualTo(new Verdict.Refused(List.of(Defect.of(0, "parent", "tree.cycle"))));
    }

    @Test
    void aCodeThatReadsTheSameIsTaken() {
        assertThat(TaxonomyEditor.decide(LOANS, List.of(new Edit.Add("ＬＯＡＮ", null, LOAN))))
                .isEqualTo(new Verdict.Refused(List.of(Defect.of(0, "code", "tree.duplicate"))));
    }

    @Test
    void whatIsRetiredIsShownButNotOfferedNorWhatLiesBelow() {
        var after = edited(LOANS, new Edit.Retire("house"));

        assertThat(after.offers("loan")).isTrue();
        assertThat(after.offers("second")).isFalse();
        assertThat(after.pathName("second", Locale.ENGLISH)).isEqualTo("Loan › House › Second house");
        assertThat(after.under("loan")).contains("second");
        assertThat(TaxonomyEditor.decide(after, List.of(new Edit.Add("new", "house", LOAN))))
                .isEqualTo(new Verdict.Refused(List.of(Defect.of(0, "parent", "tree.retired"))));
    }

    @Test
    void aTreeIsNoDeeperThanTwelveLevels() {
        var edits = new ArrayList<Edit>();
        edits.add(new Edit.Add("1", null, LOAN));
        IntStream.rangeClosed(2, 13).forEach(level -> edits.add(new Edit.Add("" + level, "" + (level - 1), LOAN)));

        assertThat(TaxonomyEditor.decide(LOANS, edits))
                .isEqualTo(new Verdict.Refused(List.of(Defect.of(12, "parent", "tree.too-deep", 12))));
    }

    @Test
    void aBranchThatWouldReachTooDeepIsNotMoved() {
        var edits = new ArrayList<Edit>();
        edits.add(new Edit.Add("1", null, LOAN));
        IntStream.rangeClosed(2, 10).forEach(level -> edits.add(new Edit.Add("" + level, "" + (level - 1), LOAN)));
        var deep = edited(LOANS, edits.toArray(Edit[]::new));

        assertThat(TaxonomyEditor.decide(deep, List.of(new Edit.Move("loan", "10"))))
                .isEqualTo(new Verdict.Refused(List.of(Defect.of(0, "parent", "tree.too-deep", 12))));
        assertThat(edited(deep, new Edit.Move("house", "10")).path("second")).hasSize(12);
    }

    @Test
    void whatIsAsWishedAlreadyChangesNothing() {
        assertThat(TaxonomyEditor.decide(LOANS, List.of(new Edit.Rename("loan", LOAN))))
                .isEqualTo(new Verdict.Unchanged());
    }

    @Test
    void whatSomebodyTypedIsFoundByCodePathOrName() {
        assertThat(LOANS.meant("房貸")).isEqualTo("house");
        assertThat(LOANS.meant("loan › HOUSE")).isEqualTo("house");
        assertThat(LOANS.meant(" second ")).isEqualTo("second");
        assertThat(LOANS.meant("Something else")).isEqualTo("Something else");
        assertThat(LOANS.matching("贷", Locale.ENGLISH, 10))
                .extracting(Node::code)
                .containsExactly("loan", "house", "second");
    }

    /** Whatever is tried, in whatever order: the tree stays one, and each difference is told. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyEditsLeaveATree(long seed) {
        var tree = LOANS;
        for (var die : new Random(seed).ints(200, 0, 100).toArray()) {
            var code = List.of("loan", "house", "second", "a", "b").get(die % 5);
            var other = List.of("loan", "house", "second", "a", "b").get(die / 5 % 5);
            var edit = switch (die / 25 % 4) {
                case 0 -> new Edit.Move(code, other);
                case 1 -> new Edit.Add(code, other, LOAN);
                case 2 -> new Edit.Retire(code);
                default -> new Edit.Restore(code);
            };
            if (TaxonomyEditor.decide(tree, List.of(edit)) instanceof Verdict.Edited(var after, var differences)) {
                var replayed = tree.with(after.version(), differences);
                assertThat(replayed.nodes()).containsExactlyElementsOf(after.nodes());
                assertThat(after.nodes())
                        .allMatch(node -> !after.path(node.code()).isEmpty());
                assertThat(after.nodes())
                        .hasSizeGreaterThanOrEqualTo(tree.nodes().size());
                tree = after;
            }
        }
    }

    private static Taxonomy edited(Taxonomy before, Edit... edits) {
        var verdict = TaxonomyEditor.decide(before, List.of(edits));
        assertThat(verdict).isInstanceOf(Verdict.Edited.class);
        return ((Verdict.Edited) verdict).after();
    }
}
