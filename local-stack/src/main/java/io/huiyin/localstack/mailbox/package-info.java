/** Catches every mail that the services send, keeps it as a file and shows it on a page. */
@NullMarked
package io.huiyin.localstack.mailbox;

import org.jspecify.annotations.NullMarked;
