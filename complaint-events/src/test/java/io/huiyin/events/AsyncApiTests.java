package io.huiyin.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

class AsyncApiTests {

    @Test
    void theDocumentSaysWhatTheCodeDoes() throws IOException {
        var document = AsyncApi.read();
        var derived = AsyncApi.derivedFrom(document);
        if (Approved.writing("documents")) {
            AsyncApi.write(derived);
            document = AsyncApi.read();
        }

        assertThat(Trees.pretty(document))
                .as("-Dhuiyin.approve=documents brings %s up to date", AsyncApi.FILE)
                .isEqualTo(Trees.pretty(derived));
    }

    @Test
    void theHeadersAreThoseThatTravel() throws IOException {
        var headers = AsyncApi.read().at("/components/schemas/EventHeaders");
        var bare = new Envelope(Source.INTAKE, "c-7", 3, "note.added.v1", Instant.EPOCH, null, null);
        var full = new Envelope(Source.INTAKE, "c-7", 3, "note.added.v1", Instant.EPOCH, "routing:c-7:1", "00-1-1-01");

        assertThat(headers.path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(EventHeaders.of(full).keySet());
        assertThat(texts(headers.path("required")))
                .containsExactlyInAnyOrderElementsOf(EventHeaders.of(bare).keySet());
        assertThat(texts(headers.at("/properties/ce_source/enum")))
                .isEqualTo(Arrays.stream(Source.values()).map(Source::wireName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void eachSourceHasAChannelOnWhichItAloneSpeaks(Source source) throws IOException {
        var document = AsyncApi.read();
        var channel = document.path("channels").path(source.wireName());

        var senders = document.path("operations")
                .propertyStream()
                .filter(operation ->
                        operation.getValue().path("action").stringValue().equals("send"))
                .filter(operation -> channelOf(operation.getValue()).equals(source.wireName()))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(channel.path("address").stringValue()).isEqualTo(source.topic());
        assertThat(channel.at("/bindings/kafka/topic").stringValue()).isEqualTo(source.topic());
        assertThat(channel.at("/bindings/kafka/partitions").intValue()).isEqualTo(6);
        assertThat(channel.path("x-owner").stringValue()).isEqualTo(source.wireName() + "-service");
        assertThat(senders).containsExactly(source.wireName() + ".sends");
    }

    @Test
    void everyOperationIsNamedForWhoHearsWhom() throws IOException {
        AsyncApi.read().path("operations").propertyStream().forEach(operation -> {
            var words = operation.getKey().split("\\.", -1);
            var sends = words[1].equals("sends");

            assertThat(operation.getValue().path("action").stringValue()).isEqualTo(sends ? "send" : "receive");
            assertThat(channelOf(operation.getValue())).isEqualTo(sends ? words[0] : words[2]);
            assertThat(operation.getValue().at("/tags/0/name").stringValue()).isEqualTo(words[0] + "-service");
            assertThat(sends || !words[0].equals(words[2]))
                    .as(operation.getKey())
                    .isTrue();
        });
    }

    @Test
    void everyReferenceLeadsSomewhereAndEverythingIsReferredTo() throws IOException {
        var document = AsyncApi.read();
        var references = Trees.objectsIn(document)
                .filter(object -> object.has("$ref"))
                .map(object -> object.path("$ref").stringValue())
                .collect(Collectors.toSet());

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(JsonPointer.compile(reference.substring(1))).isObject())
                    .isTrue();
        });
        for (var kind : List.of("messages", "schemas", "messageTraits")) {
            assertThat(document.path("components").path(kind).propertyNames())
                    .allSatisfy(name -> assertThat(references).contains("#/components/" + kind + "/" + name));
        }
    }

    @Test
    void theDocumentHasWhatAsyncApi3Requires() throws IOException {
        var document = AsyncApi.read();

        assertThat(document.path("asyncapi").stringValue()).isEqualTo("3.0.0");
        assertThat(document.at("/info/title").isString()).isTrue();
        assertThat(document.at("/info/version").isString()).isTrue();
        assertThat(document.propertyNames())
                .isSubsetOf(
                        "asyncapi", "info", "defaultContentType", "servers", "channels", "operations", "components");
        assertThat(document.path("operations").values()).allSatisfy(operation -> {
            assertThat(Set.of("send", "receive"))
                    .contains(operation.path("action").stringValue());
            assertThat(operation.at("/channel/$ref").stringValue()).startsWith("#/channels/");
        });
        assertThat(document.at("/components/messages").values()).allSatisfy(message -> {
            assertThat(message.propertyNames())
                    .containsExactlyInAnyOrder("name", "title", "summary", "headers", "payload", "traits");
            assertThat(message.path("summary").stringValue()).endsWith(".").isNotEqualTo(".");
        });
    }

    private static String channelOf(JsonNode operation) {
        return operation.at("/channel/$ref").stringValue().substring("#/channels/".length());
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::stringValue).toList();
    }
}
