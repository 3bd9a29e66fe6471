package io.huiyin.notification.running;

import io.huiyin.events.Source;
import io.huiyin.infrastructure.broker.EmbeddedBroker;
import io.huiyin.infrastructure.store.EmbeddedStore;
import java.util.List;

/** One broker and one store for all tests of the run; each test uses complaints of its own. */
final class Surroundings {

    private static final EmbeddedBroker BROKER = EmbeddedBroker.start();
    private static final EmbeddedStore STORE = EmbeddedStore.start();

    static {
        for (var source : List.of(Source.INTAKE, Source.ROUTING, Source.ESCALATION)) {
            BROKER.createTopic(source.topic(), 6);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close));
    }

    private Surroundings() {}

    static String brokers() {
        return BROKER.bootstrapServers();
    }

    static String store() {
        return STORE.uri();
    }
}
