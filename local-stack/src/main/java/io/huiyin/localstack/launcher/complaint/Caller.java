package io.huiyin.localstack.launcher.complaint;

import java.net.URI;
import java.util.function.Supplier;

/**
 * Who calls which intake.
 *
 * @param intake its address, without a path
 * @param token a good access token, fetched anew where the last one has ended
 * @param language of refusals, as a BCP 47 tag
 */
public record Caller(URI intake, Supplier<String> token, String language) {}
