@NullMarked
package io.huiyin.notification;

import org.jspecify.annotations.NullMarked;
