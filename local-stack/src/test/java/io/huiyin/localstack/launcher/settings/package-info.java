@NullMarked
package io.huiyin.localstack.launcher.settings;

import org.jspecify.annotations.NullMarked;
