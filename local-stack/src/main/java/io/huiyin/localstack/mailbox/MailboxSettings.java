package io.huiyin.localstack.mailbox;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where mails come in and stay.
 *
 * @param smtpPort 0 for any free one
 */
@ConfigurationProperties("huiyin.mailbox")
record MailboxSettings(Path data, String smtpAddress, int smtpPort) {}
