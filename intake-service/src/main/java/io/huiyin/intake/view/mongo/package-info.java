/** Keeps views in MongoDB. */
@NullMarked
package io.huiyin.intake.view.mongo;

import org.jspecify.annotations.NullMarked;
