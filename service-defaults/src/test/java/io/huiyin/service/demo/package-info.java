/** A small service made of nothing but the defaults, for the tests to try. */
@NullMarked
package io.huiyin.service.demo;

import org.jspecify.annotations.NullMarked;
