/** Keeps the record of exports in MongoDB. */
@NullMarked
package io.huiyin.intake.export.mongo;

import org.jspecify.annotations.NullMarked;
