/** The protocol in a Spring Boot application on a real broker and a real wire-protocol store. */
@NullMarked
package io.huiyin.messaging.autoconfigure;

import org.jspecify.annotations.NullMarked;
