package io.huiyin.notification.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A mail server that can be told to misbehave, over real sockets. */
public final class FickleMailServer implements AutoCloseable {

    /** What it does with the next mails. */
    public enum Mood {
        TAKES,
        TAKES_AND_DROPS_THE_CONNECTION,
        NEVER_ANSWERS,
        REFUSES_THE_RECIPIENT,
        PUTS_THE_RECIPIENT_OFF,
        REFUSES_THE_SENDER,
        REFUSES_THE_MESSAGE,
        CLOSES_ITS_SERVICE
    }

    private final ServerSocket server;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Mood mood = Mood.TAKES;

    public FickleMailServer(int port) {
        try {
            server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public void becomes(Mood next) {
        mood = next;
    }

    /** The mails that it took, whether or not it said so, as they came over the wire. */
    public List<String> taken() {
        return taken;
    }

    int connections() {
        return open.size();
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException over) {
            // Closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            say(socket, mood == Mood.CLOSES_ITS_SERVICE ? "421 closing" : "220 fickle");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var answer = answer(line, in);
                if (answer == null) {
                    return;
                }
                say(socket, answer);
            }
        } catch (IOException gone) {
            // The client has had enough.
        }
    }

    private @Nullable String answer(String line, BufferedReader in) throws IOException {
        var verb = line.length() < 4 ? line : line.substring(0, 4);
        return switch (verb) {
            case "MAIL" -> mood == Mood.REFUSES_THE_SENDER ? "550 not you" : "250 ok";
            case "RCPT" ->
                switch (mood) {
                    case REFUSES_THE_RECIPIENT -> "550 nobody here";
                    case PUTS_THE_RECIPIENT_OFF -> "450 later";
                    default -> "250 ok";
                };
            case "DATA" -> {
                if (mood == Mood.NEVER_ANSWERS) {
                    waitForTheEnd();
                    yield null;
                }
                yield "354 go on";
            }
            case "QUIT" -> null;
            case "EHLO", "HELO", "RSET", "NOOP" -> "250 ok";
            default -> take(line, in);
        };
    }

    private @Nullable String take(String first, BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = first; line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append("\r\n");
        }
        if (mood == Mood.REFUSES_THE_MESSAGE) {
            return "554 not this";
        }
        taken.add(mail.toString());
        return mood == Mood.TAKES_AND_DROPS_THE_CONNECTION ? null : "250 taken";
    }

    private void waitForTheEnd() {
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
