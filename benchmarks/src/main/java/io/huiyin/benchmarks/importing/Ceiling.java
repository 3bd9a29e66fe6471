package io.huiyin.benchmarks.importing;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import io.huiyin.benchmarks.ground.Clients;
import io.huiyin.benchmarks.ground.OwnStack;
import io.huiyin.benchmarks.measuring.Load;
import io.huiyin.benchmarks.measuring.Load.Operation;
import io.huiyin.benchmarks.measuring.Measured;
import io.huiyin.events.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.RawBsonDocument;

/**
 * The same documents and events once more, without anybody who decides, hears or answers: what store and broker would
 * allow at most. Each pass begins with empty collections.
 */
final class Ceiling implements AutoCloseable {

    /** Of complaints that are written one by one. */
    private static final int IN_FLIGHT = 24;

    private static final int BATCH = 100;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Written written;
    private final MongoClient client;
    private final Producer<String, byte[]> producer;

    private Ceiling(Written written, MongoClient client, Producer<String, byte[]> producer) {
        this.written = written;
        this.client = client;
        this.producer = producer;
    }

    static Ceiling of(Written written, OwnStack stack) throws InterruptedException {
        Clients.createTopics(
                stack.broker(), Stream.of(Source.values()).map(Ceiling::topic).toList());
        return new Ceiling(written, Clients.store(stack.store()), Clients.producer(stack.broker()));
    }

    /** For each complaint intake's document and its registration, one after the other and both acknowledged. */
    Measured register() throws InterruptedException {
        var documents = empty(Source.INTAKE);
        return run(IN_FLIGHT, written.complaints().size(), number -> {
            var complaint = written.complaints().get((int) number);
            documents.insertOne(written.document(Source.INTAKE, complaint));
            producer.send(copy(Source.INTAKE, written.registration(complaint))).get();
        });
    }

    /** All four services' documents and events, each service one batch of complaints after the other. */
    Measured everything() throws InterruptedException {
        var sources = Source.values();
        var collections = Stream.of(sources).map(this::empty).toList();
        long batches = Math.ceilDiv(written.complaints().size(), BATCH);
        return run(sources.length, batches * sources.length, number -> {
            int service = (int) (number % sources.length);
            writeBatch(sources[service], collections.get(service), (int) (number / sources.length) * BATCH);
        });
    }

    private void writeBatch(Source source, MongoCollection<RawBsonDocument> documents, int first) throws Exception {
        var complaints = written.complaints()
                .subList(first, Math.min(first + BATCH, written.complaints().size()));
        documents.insertMany(
                complaints.stream()
                        .map(complaint -> written.document(source, complaint))
                        .toList(),
                new InsertManyOptions().ordered(false));
        List<Future<?>> sends = new ArrayList<>();
        for (var complaint : complaints) {
            for (var event : written.events(source, complaint)) {
                sends.add(producer.send(copy(source, event)));
            }
        }
        for (var send : sends) {
            send.get();
        }
    }

    private static Measured run(int clients, long operations, Operation operation) throws InterruptedException {
        return new Load(clients, operations, Duration.ZERO, LONGEST).run(operation);
    }

    private MongoCollection<RawBsonDocument> empty(Source source) {
        var collection = client.getDatabase("ceiling")
                .getCollection(source.wireName(), RawBsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        collection.drop();
        return collection;
    }

    private static ProducerRecord<String, byte[]> copy(Source source, ConsumerRecord<String, byte[]> event) {
        return new ProducerRecord<>(topic(source), null, event.key(), event.value(), event.headers());
    }

    private static String topic(Source source) {
        return "ceiling." + source.wireName();
    }

    @Override
    public void close() {
        producer.close();
        client.close();
    }
}
