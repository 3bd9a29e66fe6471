package io.huiyin.routing.ownership.messaging;

import io.huiyin.events.Source;
import io.huiyin.messaging.AggregateType;
import io.huiyin.messaging.Commands;
import io.huiyin.messaging.autoconfigure.MessagingKit;
import io.huiyin.messaging.running.Messaging;
import io.huiyin.routing.directory.Directory;
import io.huiyin.routing.ownership.AnswerOffer;
import io.huiyin.routing.ownership.CountedOwnerships;
import io.huiyin.routing.ownership.HearEvents;
import io.huiyin.routing.ownership.LoadBook;
import io.huiyin.routing.ownership.Ownership;
import io.huiyin.routing.ownership.OwnershipDecider;
import io.huiyin.routing.ownership.Ownerships;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of ownership together. */
@Configuration(proxyBeanMethods = false)
class OwnershipMessaging {

    @Bean
    LoadBook loadBook() {
        return new LoadBook();
    }

    @Bean
    LoadBookKeeper loadBookKeeper(LoadBook book, Ownerships ownerships) {
        return new LoadBookKeeper(book, ownerships);
    }

    @Bean
    AnswerOffer answerOffer(Directory directory) {
        return new AnswerOffer(directory);
    }

    @Bean
    Messaging<Ownership> messaging(MessagingKit kit, Directory directory, LoadBook book) {
        // From registration on somebody is accountable; the type allows no other state.
        var type = AggregateType.timeless(Source.ROUTING, "ownerships", Ownership.class, _ -> "ACCOUNTABLE");
        return kit.messaging(
                type,
                new HearEvents(new OwnershipDecider(directory), book),
                null,
                stored -> new CountedOwnerships(stored, book));
    }

    @Bean
    Commands<Ownership> commands(Messaging<Ownership> messaging) {
        return messaging.commands();
    }
}
