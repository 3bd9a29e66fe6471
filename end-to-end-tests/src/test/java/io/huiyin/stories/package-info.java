/** Stories told from outside: the launcher, the public APIs, a real browser, and processes that die. */
@NullMarked
package io.huiyin.stories;

import org.jspecify.annotations.NullMarked;
