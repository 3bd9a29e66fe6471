package io.huiyin.intake.complaint.web;

import io.huiyin.service.strictjson.LongText;
import org.jspecify.annotations.Nullable;

/** Why something is done, as a caller sends it, where the customer gave a reason at all. */
record OptionalReasonForm(@Nullable @LongText(max = 2_000) String reason) {}
