package io.huiyin.benchmarks.ground;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.huiyin.infrastructure.store.Store;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The local store as a process of the benchmark's own, empty at its start. */
public final class OwnStore implements AutoCloseable {

    private static final String MEMORY = "768m";

    private final ScratchDirectory directory;
    private final JavaProcess process;
    private final String address;
    private final MongoClient client;

    private OwnStore(ScratchDirectory directory, JavaProcess process, String address, MongoClient client) {
        this.directory = directory;
        this.process = process;
        this.address = address;
        this.client = client;
    }

    /** @param fsync whether each reply waits for the disk, which the launcher leaves out */
    public static OwnStore start(boolean fsync) throws InterruptedException {
        return start(fsync, MEMORY);
    }

    /** @param memory the largest heap, for more than fits into the launcher's usual one */
    public static OwnStore start(boolean fsync, String memory) throws InterruptedException {
        var directory = ScratchDirectory.create();
        int port = FreePort.find();
        List<String> arguments = new ArrayList<>(
                List.of("--data=" + directory.path().resolve("data"), "--bind=127.0.0.1", "--port=" + port));
        if (fsync) {
            arguments.add("--fsync");
        }
        var process = JavaProcess.start(
                Store.class, List.of(), memory, arguments, directory.path().resolve("log"));
        var address = "mongodb://127.0.0.1:" + port;
        var store = new OwnStore(directory, process, address, Clients.store(address));
        try {
            process.await(store::answers);
            return store;
        } catch (RuntimeException | InterruptedException e) {
            store.close();
            throw e;
        }
    }

    public MongoDatabase database() {
        return client.getDatabase("benchmark");
    }

    /** For a service that has a database of its own. */
    public MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    public String address() {
        return address;
    }

    public ProcessHandle process() {
        return process.handle();
    }

    /** Written to as the services do. */
    public MongoCollection<Document> collection(String name) {
        return database().getCollection(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    private boolean answers() {
        try {
            database().runCommand(new Document("ping", 1));
            return true;
        } catch (MongoException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
        process.close();
        directory.close();
    }
}
