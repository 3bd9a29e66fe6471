package io.huiyin.intake.taxonomy.web;

import io.huiyin.intake.taxonomy.Edit;
import io.huiyin.intake.taxonomy.Names;
import io.huiyin.service.strictjson.Checked;
import io.huiyin.service.strictjson.Items;
import io.huiyin.service.strictjson.Line;
import io.huiyin.service.strictjson.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Edits as a caller sends them: all are made, in their order, or none. */
public record ChangeForm(@Items(min = 1, max = 1_000) List<EditForm> edits) {

    /** What is to be done. */
    public enum What {
        ADD,
        RENAME,
        MOVE,
        RETIRE,
        RESTORE
    }

    List<Edit> toEdits() {
        return edits.stream().map(EditForm::edit).toList();
    }

    /** One edit; {@code parent} matters to ADD and MOVE (none: the top), {@code names} to ADD and RENAME. */
    public record EditForm(
            What what,
            @Line(max = 200) String code,
            @Nullable @Line(max = 200) String parent,
            @Nullable NamesForm names)
            implements Checked {

        @Override
        public void check(Violations violations) {
            var named = what == What.ADD || what == What.RENAME;
            if (named && (names == null || names.names().equals(new Names(null, null, null)))) {
                violations.at("names").add("required");
            }
        }

        Edit edit() {
            var given = names == null ? new Names(null, null, null) : names.names();
            return switch (what) {
                case ADD -> new Edit.Add(code.strip(), above(), given);
                case RENAME -> new Edit.Rename(code.strip(), given);
                case MOVE -> new Edit.Move(code.strip(), above());
                case RETIRE -> new Edit.Retire(code.strip());
                case RESTORE -> new Edit.Restore(code.strip());
            };
        }

        private @Nullable String above() {
            return parent == null ? null : parent.strip();
        }
    }

    /** Names in the three languages; at least one. */
    public record NamesForm(
            @Nullable @Line(max = Names.LONGEST) String en,
            @Nullable @Line(max = Names.LONGEST) String zhCn,
            @Nullable @Line(max = Names.LONGEST) String zhTw) {

        Names names() {
            return new Names(stripped(en), stripped(zhCn), stripped(zhTw));
        }

        private static @Nullable String stripped(@Nullable String name) {
            return name == null ? null : name.strip();
        }
    }
}
