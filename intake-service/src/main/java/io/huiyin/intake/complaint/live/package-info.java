/** Changes of complaints as they happen, for pages and programs. */
@NullMarked
package io.huiyin.intake.complaint.live;

import org.jspecify.annotations.NullMarked;
