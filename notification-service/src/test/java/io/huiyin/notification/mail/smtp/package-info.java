@NullMarked
package io.huiyin.notification.mail.smtp;

import org.jspecify.annotations.NullMarked;
