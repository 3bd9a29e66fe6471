/** Holds docker-compose.yml to what it promises. */
@NullMarked
package io.huiyin.localstack.compose;

import org.jspecify.annotations.NullMarked;
