@NullMarked
package io.huiyin.escalation;

import org.jspecify.annotations.NullMarked;
