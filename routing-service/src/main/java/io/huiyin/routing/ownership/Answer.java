package io.huiyin.routing.ownership;

import io.huiyin.events.Party;
import io.huiyin.events.routing.Defect;
import org.jspecify.annotations.Nullable;

/**
 * What a member answered under an idempotency key, so that repeating the request repeats the answer.
 *
 * @param request tells this request from another one under the same key
 * @param defect null where the offer was accepted
 */
public record Answer(
        String key,
        String request,
        String offerId,
        Party by,
        @Nullable Defect defect) {}
