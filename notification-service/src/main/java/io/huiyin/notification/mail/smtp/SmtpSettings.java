package io.huiyin.notification.mail.smtp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How to reach the mail server.
 *
 * @param greeting the name by which we greet it
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for each reply
 * @param deadline how long one mail may take altogether, whatever the server does; then the socket is closed
 * @param keep how long an idle connection is kept for the next mail
 * @param restAfterFailures how long a failing server is left alone
 */
@ConfigurationProperties("huiyin.smtp")
record SmtpSettings(
        String host,
        int port,
        @Nullable String username,
        @Nullable String password,
        boolean startTls,
        String greeting,
        Duration connectTimeout,
        Duration readTimeout,
        Duration deadline,
        Duration keep,
        Duration restAfterFailures) {

    boolean signsIn() {
        return username != null && !username.isBlank();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "smtp://" + host + ":" + port;
    }
}
