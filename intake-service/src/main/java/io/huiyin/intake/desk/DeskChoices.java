package io.huiyin.intake.desk;

import io.huiyin.service.pages.ChoiceWords;
import org.springframework.stereotype.Component;

/** The choices of the desk's forms, whose words are named for their types. */
@Component
final class DeskChoices implements ChoiceWords {

    @Override
    public String key(String field, String value) {
        return switch (field) {
            case "factor" -> "qualityfactor." + value;
            case "gap" -> "servicegap." + value;
            case "reached", "refusal" -> value.equals("true") ? "desk.yes" : "desk.no";
            default -> BY_FIELD.key(field, value);
        };
    }
}
