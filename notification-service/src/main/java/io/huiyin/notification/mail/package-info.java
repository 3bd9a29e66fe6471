/** A message as an e-mail: wording, languages and a stable Message-ID. */
@NullMarked
package io.huiyin.notification.mail;

import org.jspecify.annotations.NullMarked;
