/** How much one caller may ask for. */
@NullMarked
package io.huiyin.service.rate;

import org.jspecify.annotations.NullMarked;
