/** Keeps evidence in the service's own MongoDB. */
@NullMarked
package io.huiyin.intake.evidence.gridfs;

import org.jspecify.annotations.NullMarked;
