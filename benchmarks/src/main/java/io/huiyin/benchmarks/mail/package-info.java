/** Writing and sending mails. */
@NullMarked
package io.huiyin.benchmarks.mail;

import org.jspecify.annotations.NullMarked;
