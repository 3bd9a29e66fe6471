@NullMarked
package io.huiyin.localstack.launcher.complaint;

import org.jspecify.annotations.NullMarked;
