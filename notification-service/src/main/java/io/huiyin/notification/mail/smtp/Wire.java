package io.huiyin.notification.mail.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The socket under a conversation, which a watchdog closes at the deadline. A read time-out alone does not end a call to
 * a server that says one byte at a time, or one that stops reading.
 */
final class Wire extends SocketFactory {

    private final ScheduledExecutorService watchdog;
    private volatile @Nullable Socket socket;
    private volatile boolean cut;

    Wire(ScheduledExecutorService watchdog) {
        this.watchdog = watchdog;
    }

    <T> T within(Duration deadline, Callable<T> conversation) throws Exception {
        var cutting = watchdog.schedule(this::cut, deadline.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return conversation.call();
        } finally {
            cutting.cancel(false);
        }
    }

    boolean isCut() {
        return cut;
    }

    private void cut() {
        cut = true;
        close();
    }

    void close() {
        var open = socket;
        if (open != null) {
            try {
                open.close();
            } catch (IOException unclean) {
                throw new UncheckedIOException(unclean);
            }
        }
    }

    @Override
    public Socket createSocket() {
        var unconnected = new Socket();
        socket = unconnected;
        return unconnected;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("connected with a time-out only");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException("connected with a time-out only");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("connected with a time-out only");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException("connected with a time-out only");
    }
}
