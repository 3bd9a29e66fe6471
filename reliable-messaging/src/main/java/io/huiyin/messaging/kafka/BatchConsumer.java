package io.huiyin.messaging.kafka;

import io.huiyin.messaging.Delivery;
import io.huiyin.messaging.Inbox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** A batch as Spring Cloud Stream hands it over, on its way to the inbox. */
public final class BatchConsumer implements Consumer<Message<List<byte[]>>> {

    private static final Logger log = LoggerFactory.getLogger(BatchConsumer.class);

    private final Inbox<?> inbox;

    public BatchConsumer(Inbox<?> inbox) {
        this.inbox = inbox;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        var bodies = batch.getPayload();
        var headers = listOf(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        var keys = listOf(batch, KafkaHeaders.RECEIVED_KEY);
        var topics = listOf(batch, KafkaHeaders.RECEIVED_TOPIC);
        var partitions = listOf(batch, KafkaHeaders.RECEIVED_PARTITION);
        var offsets = listOf(batch, KafkaHeaders.OFFSET);
        var deliveries = new ArrayList<Delivery>();
        for (var i = 0; i < bodies.size(); i++) {
            var place = topics.get(i) + "-" + partitions.get(i) + "@" + offsets.get(i);
            deliveries.add(Delivery.of(textOf(keys.get(i)), place, headersOf(headers.get(i)), textOf(bodies.get(i))));
        }
        try {
            inbox.hear(deliveries);
        } catch (RuntimeException unreachable) {
            log.warn("cannot apply {} events now, they come again: {}", deliveries.size(), unreachable.toString());
            throw unreachable;
        }
    }

    private static List<?> listOf(Message<?> batch, String header) {
        return (List<?>) Objects.requireNonNull(batch.getHeaders().get(header), header);
    }

    private static Map<String, String> headersOf(Object converted) {
        var headers = new HashMap<String, String>();
        ((Map<?, ?>) converted).forEach((name, value) -> headers.put(String.valueOf(name), textOf(value)));
        return headers;
    }

    private static String textOf(@Nullable Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : Objects.toString(value, "");
    }
}
