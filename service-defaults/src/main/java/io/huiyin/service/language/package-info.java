/** The three languages, and how a request chooses one. */
@NullMarked
package io.huiyin.service.language;

import org.jspecify.annotations.NullMarked;
