/** A short story told with the real services. */
@NullMarked
package io.huiyin.localstack.launcher.demo;

import org.jspecify.annotations.NullMarked;
