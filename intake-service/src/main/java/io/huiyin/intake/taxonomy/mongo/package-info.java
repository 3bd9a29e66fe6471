/** Keeps trees and all that was changed in them. */
@NullMarked
package io.huiyin.intake.taxonomy.mongo;

import org.jspecify.annotations.NullMarked;
