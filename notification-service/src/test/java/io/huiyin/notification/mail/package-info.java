@NullMarked
package io.huiyin.notification.mail;

import org.jspecify.annotations.NullMarked;
