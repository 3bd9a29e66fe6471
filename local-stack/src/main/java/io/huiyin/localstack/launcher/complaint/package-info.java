/** Complaints from a command line: registered, shown, listed and watched through intake's API. */
@NullMarked
package io.huiyin.localstack.launcher.complaint;

import org.jspecify.annotations.NullMarked;
