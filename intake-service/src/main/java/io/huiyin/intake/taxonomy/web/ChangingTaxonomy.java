package io.huiyin.intake.taxonomy.web;

import io.huiyin.events.Party;
import io.huiyin.intake.complaint.web.IfMatch;
import io.huiyin.intake.complaint.web.Repetition;
import io.huiyin.intake.taxonomy.Change;
import io.huiyin.intake.taxonomy.ChangeTaxonomy;
import io.huiyin.intake.taxonomy.ChangeTaxonomy.Result;
import io.huiyin.intake.taxonomy.Defect;
import io.huiyin.intake.taxonomy.Tree;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.problem.Violation;
import io.huiyin.service.security.CurrentPerson;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Changes a tree as was asked for by API or page, in the name of whoever is signed in. */
@Component
public class ChangingTaxonomy {

    private static final Pattern ONE_TAG = Pattern.compile("\"(\\d{1,18})\"");

    private final ChangeTaxonomy changeTaxonomy;

    ChangingTaxonomy(ChangeTaxonomy changeTaxonomy) {
        this.changeTaxonomy = changeTaxonomy;
    }

    /**
     * Empty where all was as asked for already.
     *
     * @param ifMatch the version that the caller has seen, as a header says it
     * @throws Problem where it is refused
     */
    public Optional<Change> change(
            Tree tree, ChangeForm form, IdempotencyKey key, String ifMatch, CurrentPerson person) {
        var result = changeTaxonomy.execute(
                tree,
                form.toEdits(),
                new Party(person.id(), person.name()),
                IfMatch.versions(ifMatch),
                seen(ifMatch),
                Repetition.fingerprint("taxonomy", person.id(), key.value()),
                Repetition.fingerprint(tree, form));
        return switch (result) {
            case Result.Changed(var change) -> Optional.of(change);
            case Result.Unchanged _ -> Optional.empty();
            case Result.KeyReused() -> throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
            case Result.Refused(var defects) ->
                throw Problem.invalid(
                        defects.stream().map(ChangingTaxonomy::violation).toList());
            case Result.Stale(var version, var since) ->
                throw Problem.of(ProblemType.PRECONDITION_FAILED)
                        .with("version", version)
                        .with("changes", since.stream().map(ChangeView::of).toList())
                        .header(HttpHeaders.ETAG, IfMatch.tag(version));
        };
    }

    private static Violation violation(Defect defect) {
        return Violation.at(
                "/edits/" + defect.edit() + "/" + defect.field(),
                defect.why(),
                defect.limits().toArray());
    }

    private static long seen(String ifMatch) {
        var tag = ONE_TAG.matcher(ifMatch.strip());
        return tag.matches() ? Long.parseLong(tag.group(1)) : -1;
    }
}
