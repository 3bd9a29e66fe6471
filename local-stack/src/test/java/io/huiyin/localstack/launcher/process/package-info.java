@NullMarked
package io.huiyin.localstack.launcher.process;

import org.jspecify.annotations.NullMarked;
