/** What is known of stored files: where they lie, and who looked at them. */
@NullMarked
package io.huiyin.intake.evidence.mongo;

import org.jspecify.annotations.NullMarked;
