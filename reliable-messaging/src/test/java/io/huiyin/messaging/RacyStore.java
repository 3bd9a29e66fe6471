package io.huiyin.messaging;

import io.huiyin.events.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Before a subject that an intruder waits for is saved, the intruder is. */
final class RacyStore implements Aggregates<Marks> {

    private final Map<String, Marks> states = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Map<Source, Long>> heard = new HashMap<>();
    private final List<String> intruders = new ArrayList<>();
    private int saves;
    private boolean answerLost;

    void intrudeOn(String subject) {
        intruders.add(subject);
    }

    /** The next write is carried out, and its writer does not learn of it. */
    void loseAnswer() {
        answerLost = true;
    }

    Map<String, Marks> states() {
        return states;
    }

    int saves() {
        return saves;
    }

    @Override
    public Map<String, Aggregate<Marks>> load(Collection<String> subjects) {
        return Set.copyOf(subjects).stream()
                .collect(Collectors.toMap(
                        subject -> subject,
                        subject -> new Aggregate<>(
                                subject,
                                version(subject),
                                states.get(subject),
                                heard.getOrDefault(subject, Map.of()),
                                0,
                                0)));
    }

    @Override
    public boolean save(List<Change<Marks>> changes) {
        saves++;
        var all = true;
        for (var change : changes) {
            if (intruders.remove(change.subject())) {
                put(
                        change.subject(),
                        states.getOrDefault(change.subject(), new Marks("")).plus("!"));
            }
            var wins = version(change.subject()) == change.before().version();
            if (wins) {
                put(change.subject(), Objects.requireNonNull(change.state()));
                heard.put(change.subject(), change.heard());
            }
            all &= wins;
        }
        if (answerLost) {
            answerLost = false;
            throw new IllegalStateException("the answer was lost");
        }
        return all;
    }

    void put(String subject, Marks state) {
        states.put(subject, state);
        versions.merge(subject, 1L, Long::sum);
    }

    private long version(String subject) {
        return versions.getOrDefault(subject, 0L);
    }
}
