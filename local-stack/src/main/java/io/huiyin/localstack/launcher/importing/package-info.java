/** Brings complaints from CSV exports in, each row once however often it is tried. */
@NullMarked
package io.huiyin.localstack.launcher.importing;

import org.jspecify.annotations.NullMarked;
