package io.huiyin.events;

import java.util.List;
import java.util.stream.Stream;

/** A sample of every event, with all it can carry and, where it can do with less, with as little as it must. */
final class Samples {

    static final Party AGENT = new Party("agent", "Lin Yue 林悦");
    static final Party OWNER = new Party("mei", "Mei Zhao 赵梅");
    static final Party NEXT_OWNER = new Party("tom", "Tom Baker");
    static final Party TEAM = new Party("cards", "Card services 银行卡服务组");
    static final Party SUPERVISOR = new Party("supervisor", "何主管");

    private Samples() {}

    static List<Sample> all() {
        return Stream.of(
                        IntakeSamples.all(),
                        IntakeDialogueSamples.all(),
                        RoutingSamples.all(),
                        EscalationSamples.all(),
                        NotificationSamples.all())
                .flatMap(List::stream)
                .toList();
    }
}
