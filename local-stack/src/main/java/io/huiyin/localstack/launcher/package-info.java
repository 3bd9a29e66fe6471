/** Runs Huiyin on one machine without Docker: builds on nothing but a JDK. */
@NullMarked
package io.huiyin.localstack.launcher;

import org.jspecify.annotations.NullMarked;
