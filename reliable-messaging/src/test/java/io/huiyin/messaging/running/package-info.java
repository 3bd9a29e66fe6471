@NullMarked
package io.huiyin.messaging.running;

import org.jspecify.annotations.NullMarked;
