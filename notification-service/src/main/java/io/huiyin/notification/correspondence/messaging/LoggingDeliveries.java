package io.huiyin.notification.correspondence.messaging;

import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.Aggregates;
import io.huiyin.messaging.Change;
import io.huiyin.notification.correspondence.Correspondence;
import io.huiyin.notification.correspondence.Message;
import io.huiyin.notification.correspondence.MessageStatus;
import io.huiyin.notification.delivery.Deliveries;
import io.huiyin.notification.delivery.Delivery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the delivery log before the state, so that no outcome is known that is not logged. */
final class LoggingDeliveries implements Aggregates<Correspondence> {

    private final Aggregates<Correspondence> store;
    private final Deliveries deliveries;

    LoggingDeliveries(Aggregates<Correspondence> store, Deliveries deliveries) {
        this.store = store;
        this.deliveries = deliveries;
    }

    @Override
    public Map<String, Aggregate<Correspondence>> load(Collection<String> subjects) {
        return store.load(subjects);
    }

    @Override
    public boolean save(List<Change<Correspondence>> changes) {
        var news = changes.stream().flatMap(LoggingDeliveries::outcomes).toList();
        if (!news.isEmpty()) {
            deliveries.log(news);
        }
        return store.save(changes);
    }

    private static Stream<Delivery> outcomes(Change<Correspondence> change) {
        var before = messages(change.before().state());
        return messages(change.state()).stream()
                .filter(message -> isOutcome(message.status()) && !before.contains(message))
                .map(message -> Delivery.of(change.subject(), message));
    }

    private static boolean isOutcome(MessageStatus status) {
        return status.isEnded() || status == MessageStatus.DEFERRED;
    }

    private static List<Message> messages(@Nullable Correspondence state) {
        return state == null ? List.of() : state.messages();
    }
}
