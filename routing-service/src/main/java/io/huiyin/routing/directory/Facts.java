package io.huiyin.routing.directory;

import io.huiyin.events.Channel;
import io.huiyin.events.Classification;
import io.huiyin.events.Kind;
import io.huiyin.events.Severity;
import io.huiyin.events.intake.ComplaintRegistered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What routing keeps of a complaint to decide, and to decide again: nothing that names the customer, and of the text
 * only which of the table's own words it mentions.
 */
public record Facts(
        Kind kind,
        Channel channel,
        Severity severity,
        @Nullable String product,
        @Nullable String topic,
        @Nullable String region,
        String language,
        List<String> tags,
        boolean imported,
        List<String> mentions) {

    public Facts {
        tags = List.copyOf(tags);
        mentions = List.copyOf(mentions);
    }

    public static Facts of(ComplaintRegistered complaint, RoutingTable table) {
        var text = complaint.summary() + "\n" + complaint.text();
        return new Facts(
                        complaint.kind(),
                        complaint.channel(),
                        Severity.NORMAL,
                        null,
                        null,
                        null,
                        complaint.customer().language(),
                        List.of(),
                        complaint.imported(),
                        table.wordsIn(text))
                .classedAs(complaint.classification());
    }

    public Facts classedAs(Classification now) {
        return new Facts(
                kind,
                channel,
                now.severity(),
                now.product(),
                now.topic(),
                now.region(),
                language,
                now.tags(),
                imported,
                mentions);
    }
}
