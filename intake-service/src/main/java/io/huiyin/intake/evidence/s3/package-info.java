/** Keeps evidence in a bucket. */
@NullMarked
package io.huiyin.intake.evidence.s3;

import org.jspecify.annotations.NullMarked;
