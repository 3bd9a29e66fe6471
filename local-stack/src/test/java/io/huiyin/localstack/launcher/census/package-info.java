@NullMarked
package io.huiyin.localstack.launcher.census;

import org.jspecify.annotations.NullMarked;
