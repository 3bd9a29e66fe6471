/** The mailbox over real SMTP. */
@NullMarked
package io.huiyin.localstack.mailbox;

import org.jspecify.annotations.NullMarked;
