/** The protocol's documents in MongoDB: single-document writes and portable operators only. */
@NullMarked
package io.huiyin.messaging.mongo;

import org.jspecify.annotations.NullMarked;
