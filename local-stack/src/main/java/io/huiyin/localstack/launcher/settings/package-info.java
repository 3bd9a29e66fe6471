/** Where the local stack keeps its files and where it listens. */
@NullMarked
package io.huiyin.localstack.launcher.settings;

import org.jspecify.annotations.NullMarked;
