/** How complaints take part in the sequence protocol. */
@NullMarked
package io.huiyin.intake.complaint.messaging;

import org.jspecify.annotations.NullMarked;
