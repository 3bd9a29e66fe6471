package io.huiyin.intake.complaint.web;

import io.huiyin.intake.RunningIntake;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that listens, over a plain socket with small buffers, so that a test can be as slow a reader as it likes. */
final class ChangeStream implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SMALL = 4_096;

    private final Socket socket = new Socket();
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private volatile boolean over;

    private ChangeStream(String address, String token, String query, @Nullable String lastEventId) throws IOException {
        var where = URI.create(address);
        socket.setReceiveBufferSize(SMALL);
        socket.connect(new InetSocketAddress(where.getHost(), where.getPort()));
        var resume = lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
        socket.getOutputStream()
                .write(("GET /complaints/stream" + query + " HTTP/1.0\r\nHost: intake\r\nAuthorization: Bearer " + token
                                + "\r\n" + resume + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    static ChangeStream open(RunningIntake intake, String query, @Nullable String lastEventId) throws IOException {
        return slow(intake.address(), intake.agent(), query, lastEventId).read();
    }

    /** One that does not read before it is told to. */
    static ChangeStream slow(String address, String token, String query, @Nullable String lastEventId)
            throws IOException {
        return new ChangeStream(address, token, query, lastEventId);
    }

    ChangeStream read() {
        Thread.ofVirtual().start(() -> {
            try {
                read(socket.getInputStream());
            } catch (IOException | UncheckedIOException closed) {
                // What was read until then is what counts.
            }
            over = true;
        });
        return this;
    }

    boolean isOver() {
        return over;
    }

    /** The next one that fits; empty where none comes within half a minute or the stream ends. */
    Optional<Message> next(Predicate<Message> wanted) throws InterruptedException {
        for (var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30); System.nanoTime() < end; ) {
            var message = messages.poll(100, TimeUnit.MILLISECONDS);
            if (message != null && wanted.test(message)) {
                return Optional.of(message);
            }
            if (message == null && over) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** All that came and was not asked for yet. */
    List<Message> rest() {
        var rest = new ArrayList<Message>();
        messages.drainTo(rest);
        return rest;
    }

    private void read(InputStream in) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String id = null;
        var name = "";
        var data = "";
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data += line.substring(5);
            } else if (line.isEmpty() && !data.isEmpty()) {
                messages.add(new Message(id, name, JSON.readTree(data)));
                name = "";
                data = "";
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** @param id that of the last event which had one */
    record Message(@Nullable String id, String name, JsonNode data) {

        String complaint() {
            return data.at("/complaint/id").asString("");
        }

        boolean isOf(String complaint) {
            return complaint().equals(complaint);
        }
    }
}
