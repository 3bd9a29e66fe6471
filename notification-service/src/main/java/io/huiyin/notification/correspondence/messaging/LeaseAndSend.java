package io.huiyin.notification.correspondence.messaging;

import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.Change;
import io.huiyin.messaging.Decision;
import io.huiyin.messaging.DueWork.DueHandler;
import io.huiyin.notification.correspondence.Correspondence;
import io.huiyin.notification.correspondence.LeaseMessages;
import io.huiyin.notification.correspondence.Letter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Leases what is due and hands over what this instance, and no other, has leased. */
final class LeaseAndSend implements DueHandler<Correspondence> {

    private final LeaseMessages leasing;
    private final Consumer<List<Letter>> sender;

    LeaseAndSend(LeaseMessages leasing, Consumer<List<Letter>> sender) {
        this.leasing = leasing;
        this.sender = sender;
    }

    @Override
    public Decision<Correspondence> fire(String subject, Correspondence state, Instant now) {
        return leasing.lease(state, now);
    }

    @Override
    public void fired(List<Change<Correspondence>> changes) {
        sender.accept(changes.stream()
                .flatMap(change -> letters(change, change.state()).stream())
                .toList());
    }

    /** A lease names its holder, so that the ones that were stored after all can be told from those that were not. */
    @Override
    public void contested(List<Change<Correspondence>> changes, Map<String, Aggregate<Correspondence>> now) {
        sender.accept(changes.stream()
                .flatMap(change -> {
                    var current = now.get(change.subject());
                    return letters(change, current == null ? null : current.state()).stream();
                })
                .toList());
    }

    private List<Letter> letters(Change<Correspondence> change, @Nullable Correspondence current) {
        return leasing.letters(change.subject(), change.before().state(), change.state(), current);
    }
}
