@NullMarked
package io.huiyin.notification.correspondence;

import org.jspecify.annotations.NullMarked;
