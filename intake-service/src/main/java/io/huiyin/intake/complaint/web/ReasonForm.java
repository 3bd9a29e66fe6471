package io.huiyin.intake.complaint.web;

import io.huiyin.service.strictjson.LongText;

/** Why something is done, as a caller sends it. */
record ReasonForm(@LongText(max = 2_000) String reason) {}
