package io.huiyin.intake.complaint.web;

import io.huiyin.events.Concerned;
import io.huiyin.events.Party;
import io.huiyin.service.strictjson.Checked;
import io.huiyin.service.strictjson.Line;
import io.huiyin.service.strictjson.Violations;
import org.jspecify.annotations.Nullable;

/** Whom the complaint is about, as a caller sends it. */
public record ConcernedForm(
        @Nullable PartyForm staff, @Nullable PartyForm unit) implements Checked {

    @Override
    public void check(Violations violations) {
        if (staff == null && unit == null) {
            violations.add("nobody-concerned");
        }
    }

    static @Nullable Concerned concerned(@Nullable ConcernedForm form) {
        return form == null ? null : new Concerned(PartyForm.party(form.staff), PartyForm.party(form.unit));
    }

    /** A person or unit as a caller sends it. */
    public record PartyForm(
            @Line(max = 100) String id, @Line(max = 100) String name) {

        static @Nullable Party party(@Nullable PartyForm form) {
            return form == null ? null : new Party(form.id, form.name);
        }
    }
}
