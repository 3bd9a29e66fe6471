@NullMarked
package io.huiyin.localstack.launcher.command;

import org.jspecify.annotations.NullMarked;
