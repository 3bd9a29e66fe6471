package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Takes each command through its database's gate, so that none is answered before its effects are in the journal. */
final class StoreBackend extends AbstractMongoBackend {

    private static final int COMMAND_NOT_SUPPORTED = 115;
    private static final String BATCH_SIZE = "batchSize";

    private final Map<String, DatabaseGate> gates = new ConcurrentHashMap<>();
    private final Map<String, StoredDatabase> open = new ConcurrentHashMap<>();
    private final Journal journal;
    private final Capacity capacity;
    private final StoredDocuments found;

    StoreBackend(Journal journal, Capacity capacity, StoredDocuments found) {
        this.journal = journal;
        this.capacity = capacity;
        this.found = found;
        version(ServerVersion.MONGO_5_0);
        found.databases().forEach(this::resolveDatabase);
    }

    Collection<StoredDatabase> databases() {
        return List.copyOf(open.values());
    }

    @Override
    protected StoredDatabase openOrCreateDatabase(String name) {
        return open.computeIfAbsent(
                name, unseen -> new StoredDatabase(name, getCursorRegistry(), gate(name), capacity, found));
    }

    @Override
    public void dropDatabase(String name) {
        open.remove(name);
        super.dropDatabase(name);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String name, Document command) {
        return switch (CommandKind.of(name, command)) {
            case GREETING ->
                super.handleCommand(channel, database, "isMaster", command).append("isWritablePrimary", true);
            case READ -> {
                inBatches(name, command);
                yield gate(database).read(() -> super.handleCommand(channel, database, name, command));
            }
            case GROW -> {
                capacity.admit();
                yield write(channel, database, name, command);
            }
            case SHRINK -> write(channel, database, name, command);
            case REFUSED ->
                throw new MongoServerError(
                        COMMAND_NOT_SUPPORTED, "CommandNotSupported", "This store has no " + name + " that writes.");
        };
    }

    /** Without a number the back end answers everything at once, however much that is. */
    private static void inBatches(String name, Document command) {
        if (name.equals("find") && !(command.get(BATCH_SIZE) instanceof Number given && given.intValue() > 0)) {
            command.put(BATCH_SIZE, Integer.MAX_VALUE);
        }
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return gate(query.getDatabaseName()).read(() -> super.handleQuery(query));
    }

    private Document write(Channel channel, String database, String name, Document command) {
        return gate(database)
                .write(() ->
                        WriteReplies.answer(name, command, one -> super.handleCommand(channel, database, name, one)));
    }

    private DatabaseGate gate(String database) {
        return gates.computeIfAbsent(database, unseen -> new DatabaseGate(journal));
    }
}
