@NullMarked
package io.huiyin.intake.evidence.settings;

import org.jspecify.annotations.NullMarked;
