package io.huiyin.intake.view.web;

import io.huiyin.events.Party;
import io.huiyin.intake.complaint.web.Repetition;
import io.huiyin.intake.view.KeepView;
import io.huiyin.intake.view.KeepView.Another;
import io.huiyin.intake.view.KeepView.Kept;
import io.huiyin.intake.view.KeepView.NameTaken;
import io.huiyin.intake.view.KeepView.NotAllowed;
import io.huiyin.intake.view.KeepView.Result;
import io.huiyin.intake.view.KeepView.TooMany;
import io.huiyin.intake.view.KeepView.Unknown;
import io.huiyin.intake.view.Keeper;
import io.huiyin.intake.view.View;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.security.CurrentPerson;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Does with views what API and page ask for, in the name of whoever is signed in. */
@Component
public final class KeptViews {

    private static final ProblemType NAME_TAKEN = new ProblemType("view-name-taken", HttpStatus.CONFLICT);
    private static final ProblemType TOO_MANY = new ProblemType("too-many-views", HttpStatus.CONFLICT);

    private final KeepView keepView;
    private final ViewParameters parameters;

    KeptViews(KeepView keepView, ViewParameters parameters) {
        this.keepView = keepView;
        this.parameters = parameters;
    }

    public List<View> shownTo(CurrentPerson person) {
        return keepView.shownTo(keeper(person));
    }

    public View find(UUID id, CurrentPerson person) {
        return keepView.find(id.toString(), keeper(person)).orElseThrow(Problem::notFound);
    }

    public View keep(
            IdempotencyKey key, String name, Map<String, String[]> asked, boolean shared, CurrentPerson person) {
        var id = Repetition.viewId(person, key).toString();
        return done(keepView.keep(id, name.strip(), parameters.read(asked, person), shared, keeper(person)));
    }

    public View change(UUID id, String name, Map<String, String[]> asked, boolean shared, CurrentPerson person) {
        return done(
                keepView.change(id.toString(), name.strip(), parameters.read(asked, person), shared, keeper(person)));
    }

    public void remove(UUID id, CurrentPerson person) {
        done(keepView.remove(id.toString(), keeper(person)));
    }

    public static boolean mayShare(CurrentPerson person) {
        return person.is("supervisor") || person.is("admin");
    }

    private static Keeper keeper(CurrentPerson person) {
        return new Keeper(new Party(person.id(), person.name()), mayShare(person));
    }

    private static View done(Result result) {
        return switch (result) {
            case Kept(var view) -> view;
            case Unknown() -> throw Problem.notFound();
            case Another() -> throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
            case NameTaken() -> throw Problem.of(NAME_TAKEN);
            case TooMany() -> throw Problem.of(TOO_MANY, KeepView.MOST);
            case NotAllowed() -> throw Problem.of(ProblemType.FORBIDDEN);
        };
    }
}
