package io.huiyin.messaging.autoconfigure;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.huiyin.events.Event;
import io.huiyin.events.Party;
import io.huiyin.events.Source;
import io.huiyin.events.intake.NoteAdded;
import io.huiyin.events.routing.OwnershipExpired;
import io.huiyin.messaging.AggregateType;
import io.huiyin.messaging.Decision;
import io.huiyin.messaging.running.Messaging;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service that says something about every note it hears of, except that it stumbles over some. */
@SpringBootConfiguration
@EnableAutoConfiguration
class EchoApplication {

    static final String STUMBLES = "stumble";

    @Bean
    MongoClient mongoClient(@Value("${huiyin.mongo.uri}") String uri) {
        return MongoClients.create(uri);
    }

    @Bean
    InstantSource clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    Stumbling stumbling() {
        return new Stumbling();
    }

    @Bean
    Messaging<Heard> messaging(MessagingKit kit, Stumbling stumbling) {
        var type = AggregateType.timeless(Source.ROUTING, "heard", Heard.class, heard -> "HEARD");
        return kit.messaging(type, (heard, event, _) -> hear(heard, event, stumbling));
    }

    private static Decision<Heard> hear(@Nullable Heard heard, Event event, Stumbling stumbling) {
        if (!(event.content() instanceof NoteAdded note)) {
            return Decision.unchanged(heard);
        }
        if (note.text().equals(STUMBLES) && stumbling.stumbles) {
            throw new IllegalStateException("a bug");
        }
        var texts = new ArrayList<>(heard == null ? List.<String>of() : heard.texts());
        texts.add(note.text());
        return Decision.of(new Heard(texts), new OwnershipExpired(note.text(), new Party("p", "P")));
    }

    /** What was heard, in order. */
    public record Heard(List<String> texts) {}

    /** A bug that can be mended. */
    static final class Stumbling {
        volatile boolean stumbles = true;
    }
}
