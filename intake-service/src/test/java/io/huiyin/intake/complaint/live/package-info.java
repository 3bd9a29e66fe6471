@NullMarked
package io.huiyin.intake.complaint.live;

import org.jspecify.annotations.NullMarked;
