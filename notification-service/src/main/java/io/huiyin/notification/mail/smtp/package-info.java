/** Mails over SMTP, with time-outs that end the call and a breaker around the provider. */
@NullMarked
package io.huiyin.notification.mail.smtp;

import org.jspecify.annotations.NullMarked;
