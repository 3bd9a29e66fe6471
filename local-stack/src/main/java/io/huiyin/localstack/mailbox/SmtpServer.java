package io.huiyin.localstack.mailbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/** Takes mail for anybody from anybody, and delivers it nowhere but here. */
@Component
class SmtpServer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);
    private static final int LARGEST_MAIL = 25 << 20;
    private static final int CONNECTIONS = 200;
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final SMTPServer server;

    SmtpServer(MailboxSettings settings, Mails mails) throws UnknownHostException {
        server = new SMTPServer.Builder()
                .bindAddress(InetAddress.getByName(settings.smtpAddress()))
                .port(settings.smtpPort())
                .hostName("huiyin.local")
                .softwareName("Huiyin mailbox")
                .maxMessageSize(LARGEST_MAIL)
                .maxConnections(CONNECTIONS)
                .connectionTimeout(Math.toIntExact(SILENCE.toSeconds()), TimeUnit.SECONDS)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .messageHandlerFactory(context -> new IncomingMail(mails))
                .build();
    }

    @Override
    public void start() {
        server.start();
        LOG.info("Mailbox takes SMTP on port {}", port());
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }

    int port() {
        return server.getPortAllocated();
    }
}
