@NullMarked
package io.huiyin.localstack.launcher.importing;

import org.jspecify.annotations.NullMarked;
