package io.huiyin.events;

import org.jspecify.annotations.Nullable;

/** Who complains and how to answer: {@code language} is a BCP 47 tag, {@code zone} an IANA time zone, {@code phone} E.164. */
public record Customer(
        String id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        String language,
        String zone) {}
