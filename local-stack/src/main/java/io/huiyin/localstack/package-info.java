/** The local stack: what stands in for an organisation's own sign-in and mail server, and what starts everything. */
@NullMarked
package io.huiyin.localstack;

import org.jspecify.annotations.NullMarked;
