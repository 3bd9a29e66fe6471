@NullMarked
package io.huiyin.service.language;

import org.jspecify.annotations.NullMarked;
