package io.huiyin.intake.complaint;

import io.huiyin.events.Money;
import io.huiyin.events.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the complaint was answered. */
public record Outcome(Party by, String text, @Nullable Money compensation, Instant at) {}
