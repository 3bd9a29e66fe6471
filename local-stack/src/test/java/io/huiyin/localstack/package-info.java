/** The sign-in and mailbox process, from outside. */
@NullMarked
package io.huiyin.localstack;

import org.jspecify.annotations.NullMarked;
