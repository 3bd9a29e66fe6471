/** Shows what may be the same complaint, while it is written and on its page. */
@NullMarked
package io.huiyin.intake.duplicate.web;

import org.jspecify.annotations.NullMarked;
