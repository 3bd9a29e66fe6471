package io.huiyin.intake.desk;

import io.huiyin.events.intake.Audience;
import io.huiyin.intake.complaint.Command;
import io.huiyin.intake.complaint.web.Acting;
import io.huiyin.intake.draft.Drafts;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.security.CurrentPerson;
import io.huiyin.service.strictjson.Line;
import io.huiyin.service.strictjson.LongText;
import io.huiyin.service.strictjson.StrictForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A call that is no new complaint: what was written down is added to the one it belongs to, and the draft has served. */
@Controller
class AddCallController {

    private static final Set<String> READ = Set.of("name", "phone", "email", "text");

    private final Acting acting;
    private final Drafts drafts;
    private final MessageSource texts;

    AddCallController(Acting acting, Drafts drafts, MessageSource texts) {
        this.acting = acting;
        this.drafts = drafts;
        this.texts = texts;
    }

    @PostMapping("/desk/complaints/{id}/calls")
    String add(
            @PathVariable UUID id,
            @RequestParam("_key") String formKey,
            @RequestParam(name = "_version", defaultValue = "0") long version,
            HttpServletRequest request,
            HttpServletResponse response,
            CurrentPerson person,
            Model model,
            Locale locale) {
        var key = IdempotencyKey.parse(List.of(formKey));
        try {
            var parameters = request.getParameterMap().entrySet().stream()
                    .filter(parameter -> READ.contains(parameter.getKey()))
                    .collect(Collectors.toMap(parameter -> parameter.getKey(), parameter -> parameter.getValue()));
            var command = StrictForm.read(parameters, Call.class).command();
            acting.act(id, command, key, null, person);
            drafts.discard(person.id(), key.value());
            return "redirect:/desk/complaints/" + id;
        } catch (Problem refused) {
            response.setStatus(refused.type().status().value());
            return RegisterPage.typed(request.getParameterMap(), key.value(), version)
                    .refused(
                            model,
                            FormErrors.of(refused, texts, locale),
                            FormErrors.title(refused, texts, locale),
                            drafts.of(person.id()));
        }
    }

    /** Who called about it again, as the agent wrote it down, and what was said. */
    record Call(
            @Nullable @Line(max = 100) String name,
            @Nullable @Line(max = 40) String phone,
            @Nullable @Line(max = 254) String email,
            @LongText(max = 19_000) String text) {

        Command command() {
            var caller =
                    Stream.of(name, phone, email).filter(said -> said != null).collect(Collectors.joining(" · "));
            return new Command.AddNote(Audience.INTERNAL, caller.isEmpty() ? text : caller + "\n" + text);
        }
    }
}
