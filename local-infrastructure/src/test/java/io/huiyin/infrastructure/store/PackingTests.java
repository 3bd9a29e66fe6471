package io.huiyin.infrastructure.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The back end's encoder says what is right. */
class PackingTests {

    @ParameterizedTest(name = "begun with {0} bytes")
    @ValueSource(ints = {0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 1_000, 100_000})
    void writesTheSameHoweverOftenItRunsOutOfRoom(int usualSize) {
        var document = new Document("nothing", null)
                .append("text", "x".repeat(300))
                .append("回音", "回音".repeat(50))
                .append("long", 1L << 40)
                .append("int", 7)
                .append("double", 0.5)
                .append("truth", true)
                .append("instant", Instant.ofEpochMilli(1_795_000_000_000L))
                .append("id", new ObjectId())
                .append("uuid", UUID.randomUUID())
                .append("inner", new Document("a", new Document("b", List.of(1, "two", new Document("three", 3L)))))
                .append("list", new ArrayList<Object>(List.of("y".repeat(200), List.of(), new Document())));

        assertThat(new Packing(usualSize).document(document).written()).isEqualTo(encoded(document));
    }

    private static byte[] encoded(Document document) {
        var buffer = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, buffer);
        return ByteBufUtil.getBytes(buffer);
    }
}
