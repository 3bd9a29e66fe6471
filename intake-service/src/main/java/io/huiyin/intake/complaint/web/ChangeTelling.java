package io.huiyin.intake.complaint.web;

import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.complaint.live.Catching;
import io.huiyin.intake.complaint.live.Telling;
import io.huiyin.messaging.live.LiveEvent;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells a program of each change to the complaints that it asked for.
 *
 * @param from the id that the stream begins behind, where that is known
 * @param gap whether what lies behind the id that it came with can no longer be found
 * @param visible which of some complaints it is to hear of
 */
record ChangeTelling(
        @Nullable String from, boolean gap, Catching catching, Function<Set<String>, List<OnRecord>> visible)
        implements Telling {

    @Override
    public void begin(SseEmitter emitter) throws IOException {
        var first = SseEmitter.event().name(gap ? "gap" : "ready");
        emitter.send((from == null ? first : first.id(from)).data(Map.of(), MediaType.APPLICATION_JSON));
    }

    @Override
    public void tell(List<LiveEvent> burst, SseEmitter emitter) throws IOException, InterruptedException {
        catching.upWith(burst);
        var subjects =
                burst.stream().map(live -> live.event().envelope().subject()).collect(Collectors.toSet());
        var found = visible.apply(subjects).stream().collect(Collectors.toMap(OnRecord::id, Function.identity()));
        for (var live : burst) {
            var record = found.get(live.event().envelope().subject());
            if (record != null) {
                emitter.send(SseEmitter.event()
                        .id(live.id())
                        .name("change")
                        .data(ComplaintChange.of(live, record), MediaType.APPLICATION_JSON));
            }
        }
    }
}
