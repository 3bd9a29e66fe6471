package io.huiyin.benchmarks.timers;

import io.huiyin.benchmarks.measuring.MeasurementFailed;
import io.huiyin.benchmarks.timers.Timer.Kind;
import io.huiyin.benchmarks.timers.Timer.Phase;
import io.huiyin.events.Event;
import io.huiyin.events.EventCatalogue;
import io.huiyin.events.EventCodec;
import io.huiyin.events.EventHeaders;
import io.huiyin.events.RawEvent;
import io.huiyin.events.Source;
import io.huiyin.events.escalation.DeadlineAtRisk;
import io.huiyin.events.escalation.DeadlineMissed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Listens to what the service says of the timers, and takes no event for one of a timer that is not what it should be. */
final class Firings implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String AT_RISK = EventCatalogue.wireNameOf(DeadlineAtRisk.class);
    private static final String MISSED = EventCatalogue.wireNameOf(DeadlineMissed.class);

    private final Map<Phase, Map<Timer, Firing>> firings = new ConcurrentHashMap<>();
    private final EventCodec codec = new EventCodec();
    private final InstantSource clock = InstantSource.system();
    private final KafkaConsumer<String, String> log;
    private final Thread listener;
    private volatile @Nullable RuntimeException failure;
    private volatile boolean closing;

    Firings(String brokers) {
        log = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        log.assign(log.partitionsFor(Source.ESCALATION.topic()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        listener = Thread.ofPlatform().name("firings").daemon().start(this::listen);
    }

    private void listen() {
        try {
            while (!closing) {
                var records = log.poll(LOOK);
                var heard = clock.instant();
                records.forEach(message -> take(message, heard));
            }
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            log.close();
        }
    }

    private void take(ConsumerRecord<String, String> message, Instant heard) {
        var headers = new HashMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        var envelope = EventHeaders.read(headers);
        var timer = Timer.of(envelope.subject());
        if (!envelope.type().equals(timer.kind() == Kind.WARNS ? AT_RISK : MISSED)) {
            return;
        }
        var event = codec.read(new RawEvent(envelope, message.value()));
        if (event.content() instanceof DeadlineMissed missed && !missed.dueAt().equals(timer.fires())) {
            throw new MeasurementFailed("%s is said to be due at %s".formatted(timer, missed.dueAt()));
        }
        take(timer, event, heard);
    }

    /** A relay may say the same once more. */
    private void take(Timer timer, Event event, Instant heard) {
        var firing =
                new Firing(timer, event.envelope().sequence(), event.envelope().time(), heard);
        if (firing.decided().isBefore(timer.fires())) {
            throw new MeasurementFailed("%s fired early, at %s".formatted(timer, firing.decided()));
        }
        var before = of(firings, timer.phase()).putIfAbsent(timer, firing);
        if (before != null && before.sequence() != firing.sequence()) {
            throw new MeasurementFailed("%s fired twice".formatted(timer));
        }
    }

    int count(Phase phase) {
        return all(phase).size();
    }

    List<Firing> of(Phase phase) {
        return List.copyOf(all(phase));
    }

    private Collection<Firing> all(Phase phase) {
        var broken = failure;
        if (broken != null) {
            throw broken;
        }
        return of(firings, phase).values();
    }

    private static Map<Timer, Firing> of(Map<Phase, Map<Timer, Firing>> firings, Phase phase) {
        return firings.computeIfAbsent(phase, _ -> new ConcurrentHashMap<>());
    }

    /** @throws MeasurementFailed where it does not come true until then */
    static void await(String what, Instant until, BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                throw new MeasurementFailed(what + " did not come true until " + until);
            }
            Thread.sleep(LOOK);
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            listener.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
