package io.huiyin.events.intake;

import io.huiyin.events.Money;
import io.huiyin.events.Party;
import io.huiyin.events.WireName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer was put to the customer; a refusal carries an apology and an alternative (never a bare no).
 *
 * @param approvedBy who let the compensation pass, where it was above what the proposer may grant alone
 */
@WireName("resolution.proposed.v1")
public record ResolutionProposed(
        Party by,
        String resolutionId,
        String text,
        boolean refusal,
        @Nullable String apology,
        @Nullable Money compensation,
        List<String> alternatives,
        @Nullable Party approvedBy)
        implements IntakeEvent {}
