package io.huiyin.infrastructure.broker;

import java.nio.file.Path;

/** Kafka refused to format its directory. */
final class BrokerCannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerCannotStart(Path data, String because) {
        super("the broker's directory " + data + " cannot be formatted: " + because.strip());
    }
}
