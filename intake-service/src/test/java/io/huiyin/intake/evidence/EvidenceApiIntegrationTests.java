package io.huiyin.intake.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.fixtures.Person;
import io.huiyin.intake.RunningIntake;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files in and out of the whole service, with good and with bad intentions. */
class EvidenceApiIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST = 20 << 20;
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    private final RunningIntake intake = RunningIntake.get();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String complaint = register();

    @Test
    void aFileGoesOnRecordAndComesBackAsAnAttachment() {
        var uploaded = upload("key-1", "收据 1.png", PNG);
        var file = json(uploaded);

        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
        assertThat(file.at("/fileName").asString()).isEqualTo("收据 1.png");
        assertThat(file.at("/mediaType").asString()).isEqualTo("image/png");
        assertThat(file.at("/bytes").asInt()).isEqualTo(PNG.length);
        assertThat(file.at("/sha256").asString()).hasSize(64);

        var back = download(file.at("/id").asString());

        assertThat(back.body()).isEqualTo(PNG);
        assertThat(back.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(back.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"__ 1.png\"; filename*=UTF-8''%E6%94%B6%E6%8D%AE%201.png");
        assertThat(back.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(back.headers().firstValue("Content-Security-Policy")).hasValue("sandbox; default-src 'none'");
        assertThat(back.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void theTimelineTellsOfTheFileAndTheListOfWhoLooked() {
        var id = json(upload("k", "photo.png", PNG)).at("/id").asString();
        download(id);
        download(id);

        var timeline = json(intake.get("/complaints/" + complaint)).get("timeline");
        var files = json(intake.get("/complaints/" + complaint + "/evidence")).get("items");

        assertThat(timeline.valueStream().map(entry -> entry.at("/type").asString()))
                .contains("evidence.added.v1");
        assertThat(files).hasSize(1);
        assertThat(files.at("/0/looks")
                        .valueStream()
                        .map(look -> look.at("/by/name").asString()))
                .containsExactly("Lin Yue", "Lin Yue");
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswerAndStoresNothing() {
        var first = upload("key-2", "photo.png", PNG);
        var again = upload("key-2", "photo.png", PNG);
        var other = upload("key-2", "photo.png", Arrays.copyOf(PNG, 20));

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).at("/type").asString()).endsWith("/idempotency-key-reused");
        assertThat(files()).hasSize(1);
    }

    @Test
    void theSameFileSentManyTimesAtOnceIsOnRecordOnce() throws Exception {
        Callable<HttpResponse<String>> send = () -> upload("key-3", "photo.png", PNG);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(Collections.nCopies(6, send)))
                    .extracting(one -> one.resultNow().body())
                    .containsOnly(upload("key-3", "photo.png", PNG).body());
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void theLargestFileIsTakenAndOneByteMoreIsRefusedWithWhatToDo() {
        var largest = "x".repeat(LARGEST).getBytes(UTF_8);
        var taken = upload("k1", "note.txt", largest);
        var refused = upload("k2", "note.txt", "x".repeat(LARGEST + 1).getBytes(UTF_8));

        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(download(json(taken).at("/id").asString()).body()).isEqualTo(largest);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(json(refused).at("/detail").asString()).contains("20 MiB");
        assertThat(files()).hasSize(1);
    }

    @Test
    void aLengthThatIsNotSaidOrIsALieDoesNotHelp() {
        var chunked = send(
                "k",
                BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(
                        form("note.txt", "x".repeat(LARGEST + 1).getBytes(UTF_8)))));

        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(raw(form("note.txt", PNG), 60L << 20)).startsWith("HTTP/1.1 413");
    }

    @Test
    void aBodyThatBreaksOffLeavesNothing() {
        var form = form("note.txt", "x".repeat(500_000).getBytes(UTF_8));

        assertThat(raw(Arrays.copyOf(form, 200_000), form.length)).startsWith("HTTP/1.1 400");
        assertThat(raw(Arrays.copyOf(form, form.length - 10), form.length - 10)).startsWith("HTTP/1.1 400");
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "#!/bin/sh", "\u0000\u0001"})
    void whatRunsIsRefusedUnderAnyName(String content) {
        var refused = upload("k", "photo.png", content.getBytes(UTF_8));

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(json(refused).at("/detail").asString()).contains("Accepted are");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsNoFormOrHasNotOneFileIsRefused() {
        var noForm = intake.send(intake.request("/complaints/" + complaint + "/evidence")
                .header("Content-Type", "image/png")
                .header("Idempotency-Key", "k")
                .POST(BodyPublishers.ofByteArray(PNG)));
        var two = new ByteArrayOutputStream();
        two.writeBytes(part("a.png", PNG));
        two.writeBytes(form("b.png", PNG));

        assertThat(noForm.statusCode()).isEqualTo(415);
        assertThat(send("k", BodyPublishers.ofByteArray(two.toByteArray())).statusCode())
                .isEqualTo(422);
        assertThat(send("k", BodyPublishers.ofString("--X--\r\n")).statusCode()).isEqualTo(422);
        assertThat(send("k", BodyPublishers.ofString("nothing")).statusCode()).isEqualTo(422);
        assertThat(upload("k", "a.png", new byte[0]).statusCode()).isEqualTo(422);
        assertThat(files()).isEmpty();
    }

    @Test
    void alteredBytesAreNotHandedOut() throws IOException {
        var id = json(upload("k", "note.txt", ("altered " + UUID.randomUUID()).getBytes(UTF_8)))
                .at("/id")
                .asString();
        var content = download(id).body();
        Files.writeString(stored(content), "changed");

        var refused = intake.get("/complaints/" + complaint + "/evidence/" + id);

        assertThat(refused.statusCode()).isEqualTo(500);
        assertThat(json(refused).at("/type").asString()).endsWith("/evidence-altered");
    }

    @Test
    void nobodyGetsInWithoutARoleAndNobodyElsesFileIsFound() {
        var id = json(upload("k", "photo.png", PNG)).at("/id").asString();
        var other = register();
        var nobody =
                HttpRequest.newBuilder(URI.create(intake.address() + "/complaints/" + complaint + "/evidence/" + id));
        var guest = intake.request("/complaints/" + complaint + "/evidence")
                .setHeader("Authorization", "Bearer " + intake.signIn.token(Person.MEI_CHEN.as("guest")));

        assertThat(intake.send(nobody).statusCode()).isEqualTo(401);
        assertThat(intake.send(guest).statusCode()).isEqualTo(403);
        assertThat(intake.get("/complaints/" + other + "/evidence/" + id).statusCode())
                .isEqualTo(404);
        assertThat(intake.get("/complaints/" + UUID.randomUUID() + "/evidence").statusCode())
                .isEqualTo(404);
    }

    private JsonNode files() {
        return json(intake.get("/complaints/" + complaint + "/evidence")).get("items");
    }

    /** Where the service keeps these very bytes. */
    private Path stored(byte[] content) throws IOException {
        var folder = Path.of(intake.context.getEnvironment().getRequiredProperty("huiyin.evidence.folder"));
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() == content.length)
                    .filter(file -> Arrays.equals(read(file), content))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private HttpResponse<String> upload(String key, String name, byte[] content) {
        return send(key, BodyPublishers.ofByteArray(form(name, content)));
    }

    private HttpResponse<String> send(String key, BodyPublisher form) {
        return intake.send(intake.request("/complaints/" + complaint + "/evidence")
                .header("Content-Type", "multipart/form-data; boundary=X")
                .header("Idempotency-Key", key)
                .POST(form));
    }

    private HttpResponse<byte[]> download(String id) {
        try {
            return http.send(
                    intake.request("/complaints/" + complaint + "/evidence/" + id)
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Sends just these bytes under any length, closes its end and reads whatever comes. */
    private String raw(byte[] body, long length) {
        var address = URI.create(intake.address());
        var head = List.of(
                "POST /complaints/" + complaint + "/evidence HTTP/1.1",
                "Host: " + address.getAuthority(),
                "Authorization: Bearer " + intake.agent(),
                "Idempotency-Key: raw",
                "Content-Type: multipart/form-data; boundary=X",
                "Content-Length: " + length,
                "Connection: close",
                "",
                "");
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(String.join("\r\n", head).getBytes(ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] form(String name, byte[] content) {
        var form = new ByteArrayOutputStream();
        form.writeBytes(part(name, content));
        form.writeBytes("--X--\r\n".getBytes(UTF_8));
        return form.toByteArray();
    }

    private static byte[] part(String name, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(("--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/x-whatever\r\n\r\n")
                .getBytes(UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(UTF_8));
        return part.toByteArray();
    }

    private String register() {
        var body = """
            {"kind":"COMPLAINT","channel":"PHONE","severity":"NORMAL","summary":"Short-changed","text":"By 50 yuan",
             "product":"Counter service","customer":{"name":"Wu","phone":"13800138000"}}
            """;
        return json(intake.post("/complaints", body)).at("/id").asString();
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
