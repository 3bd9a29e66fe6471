@NullMarked
package io.huiyin.routing;

import org.jspecify.annotations.NullMarked;
