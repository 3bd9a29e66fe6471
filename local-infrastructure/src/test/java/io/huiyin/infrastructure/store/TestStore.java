package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import java.util.Optional;

/** A back end without a network. */
record TestStore(StoreBackend backend) {

    private static final Channel CHANNEL = new EmbeddedChannel();

    Document run(Document command) {
        return backend.handleCommand(
                CHANNEL, "test", command.keySet().iterator().next(), command.cloneDeeply());
    }

    /** Nothing where the back end cannot do it. */
    Optional<Document> tryRun(Document command) {
        try {
            return Optional.of(run(command));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    void createIndex(Document index) {
        run(new Document("createIndexes", "things").append("indexes", List.of(index)));
    }

    static List<Document> found(Document reply) {
        return reply.get("cursor") instanceof Document cursor && cursor.get("firstBatch") instanceof List<?> batch
                ? batch.stream().map(Document.class::cast).toList()
                : List.of();
    }

    static Document find(Document query, Document sort, int limit) {
        return new Document("find", "things")
                .append("filter", query)
                .append("sort", sort)
                .append("limit", limit);
    }
}
