package io.huiyin.escalation.policy;

import io.huiyin.events.Party;
import java.time.Duration;

/** One level of a chain: who is alerted, and how long they have before it climbs on. */
public record Step(Party to, Duration patience) {}
