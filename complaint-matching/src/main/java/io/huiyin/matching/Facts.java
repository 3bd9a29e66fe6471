package io.huiyin.matching;

import io.huiyin.events.Channel;
import io.huiyin.events.Classification;
import io.huiyin.events.Kind;
import io.huiyin.events.Money;
import io.huiyin.events.Mood;
import io.huiyin.events.QualityFactor;
import io.huiyin.events.Severity;
import io.huiyin.events.intake.ComplaintRegistered;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a service keeps of a complaint to decide by rules, and to decide again: nothing that names the customer, and of the
 * text only which of the rules' own words it mentions.
 *
 * @param factor null also where it was kept before there was one here, as mood and amount
 */
public record Facts(
        Kind kind,
        Channel channel,
        Severity severity,
        @Nullable String product,
        @Nullable String topic,
        @Nullable QualityFactor factor,
        @Nullable Mood mood,
        @Nullable String region,
        String language,
        List<String> tags,
        @Nullable Money amount,
        boolean imported,
        List<String> mentions) {

    public Facts {
        tags = List.copyOf(tags);
        mentions = List.copyOf(mentions);
    }

    /** @param wanted the words that the rules look for, in lower case */
    public static Facts of(ComplaintRegistered complaint, Set<String> wanted) {
        var classification = complaint.classification();
        return new Facts(
                complaint.kind(),
                complaint.channel(),
                classification.severity(),
                classification.product(),
                classification.topic(),
                classification.factor(),
                classification.mood(),
                classification.region(),
                complaint.customer().language(),
                classification.tags(),
                complaint.amountInDispute(),
                complaint.imported(),
                mentions(complaint.summary() + "\n" + complaint.text(), wanted));
    }

    /** Those of the words that a text contains, in any case. */
    public static List<String> mentions(String text, Set<String> wanted) {
        var lower = text.toLowerCase(Locale.ROOT);
        return wanted.stream().filter(lower::contains).sorted().toList();
    }

    public Facts classedAs(Classification now) {
        return new Facts(
                kind,
                channel,
                now.severity(),
                now.product(),
                now.topic(),
                now.factor(),
                now.mood(),
                now.region(),
                language,
                now.tags(),
                amount,
                imported,
                mentions);
    }
}
