@NullMarked
package io.huiyin.service.rate;

import org.jspecify.annotations.NullMarked;
