package io.huiyin.intake.view;

import io.huiyin.events.Party;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A list kept under a name.
 *
 * @param name different from all others of the same person
 * @param parameters of the list, by their names; those that mean whoever asks ({@code mine}) mean whoever opens the view
 * @param shared whether everybody has it in their list
 */
public record View(
        String id, String name, Map<String, String> parameters, Party keptBy, boolean shared, Instant keptAt) {

    public View {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    public boolean isOf(Party person) {
        return keptBy.id().equals(person.id());
    }
}
