package io.huiyin.escalation.clocks.web;

import io.huiyin.service.strictjson.LongText;

/** Why more time is asked for, or not given, as API and page send it. */
public record WhyForm(@LongText(max = 2_000) String reason) {}
