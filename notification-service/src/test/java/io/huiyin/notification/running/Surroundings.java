package io.huiyin.notification.running;

import io.huiyin.events.Source;
import io.huiyin.fixtures.SignInServer;
import io.huiyin.fixtures.TestBroker;
import io.huiyin.fixtures.TestStore;
import java.util.List;

/** One broker, store and sign-in server for all tests of the run; each test uses complaints of its own. */
final class Surroundings {

    static final SignInServer SIGN_IN = SignInServer.start();
    private static final TestBroker BROKER = TestBroker.start();
    private static final TestStore STORE = TestStore.start();

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
