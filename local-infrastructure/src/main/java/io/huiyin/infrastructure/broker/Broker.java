package io.huiyin.infrastructure.broker;

import io.huiyin.infrastructure.process.ProcessLog;
import io.huiyin.infrastructure.process.WrongArgument;
import org.slf4j.LoggerFactory;

/**
 * The local stack's Kafka broker as a process of its own.
 *
 * <p>{@code --data=DIR --bind=127.0.0.1 --port=9092 --controller-port=9093 --internal-port=9094}
 */
public final class Broker {

    private Broker() {}

    public static void main(String[] arguments) {
        ProcessLog.configure();
        var log = LoggerFactory.getLogger(Broker.class);
        try {
            var settings = BrokerSettings.parse(arguments);
            var broker = RunningBroker.start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
            log.info("Broker ready on {}:{}, data in {}", settings.bind(), settings.port(), settings.data());
            broker.awaitEnd();
        } catch (WrongArgument e) {
            log.error("{}", e.getMessage());
            System.exit(2);
        } catch (RuntimeException e) {
            log.error("Broker cannot start: {}", e.getMessage(), e);
            System.exit(1);
        }
    }
}
