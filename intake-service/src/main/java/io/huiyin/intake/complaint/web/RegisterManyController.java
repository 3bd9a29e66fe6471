package io.huiyin.intake.complaint.web;

import io.huiyin.intake.complaint.RegisterComplaint.Registration;
import io.huiyin.intake.complaint.RegisterComplaint.Result;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemWriter;
import io.huiyin.service.rate.CallerRates;
import io.huiyin.service.security.CurrentPerson;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes many complaints in at once, for whoever brings a stock of them along: one request, one read and one write in place of
 * a hundred. Each is judged on its own, as if it had come alone.
 */
@RestController
class RegisterManyController {

    private final Registering registering;
    private final CallerRates rates;
    private final ProblemWriter problems;

    RegisterManyController(Registering registering, CallerRates rates, ProblemWriter problems) {
        this.registering = registering;
        this.rates = rates;
        this.problems = problems;
    }

    /**
     * Answers in the order of the complaints. What is wrong with the request as a whole is answered for the whole; after
     * 503 some complaints may be on record, and sending all of them again with the same keys is safe.
     */
    @PostMapping(path = "/complaints/batch", produces = MediaType.APPLICATION_JSON_VALUE)
    Answers register(@RequestBody RegisterManyForm form, CurrentPerson person, Locale locale) {
        rates.charge(person.id(), form.complaints().size() - 1);
        var readings =
                form.complaints().stream().map(item -> read(item, person)).toList();
        var fit = readings.stream()
                .flatMap(reading -> reading instanceof Fit(var registration) ? Stream.of(registration) : Stream.empty())
                .toList();
        var results = registering.registerAll(fit).iterator();
        var answers = new ArrayList<Answer>();
        readings.forEach(reading -> answers.add(answer(reading, results, locale)));
        return new Answers(answers);
    }

    private Reading read(RegisterManyForm.Item item, CurrentPerson person) {
        try {
            return new Fit(registering.registration(item.key(), item.form(), person));
        } catch (Problem problem) {
            return new Unfit(problem);
        }
    }

    private Answer answer(Reading reading, Iterator<Result> results, Locale locale) {
        return switch (reading) {
            case Fit(var registration) -> answer(registration, results.next(), locale);
            case Unfit(var problem) -> refusal(problem, locale);
        };
    }

    private Answer answer(Registration registration, Result result, Locale locale) {
        try {
            var complaint = Registering.complaint(result);
            return new Answer(HttpStatus.CREATED.value(), RegisterAnswer.of(registration.id(), complaint), null);
        } catch (Problem problem) {
            return refusal(problem, locale);
        }
    }

    private Answer refusal(Problem problem, Locale locale) {
        return new Answer(problem.type().status().value(), null, problems.body(problem, locale));
    }

    /** What the caller is told. */
    record Answers(List<Answer> results) {}

    /**
     * What a single request would have been told.
     *
     * @param complaint null where it was refused
     * @param problem null where it was not
     */
    record Answer(
            int status,
            @Nullable RegisterAnswer complaint,
            @Nullable Map<String, Object> problem) {}

    /** What becomes of one complaint before anything is stored. */
    private sealed interface Reading {}

    private record Fit(Registration registration) implements Reading {}

    private record Unfit(Problem problem) implements Reading {}
}
