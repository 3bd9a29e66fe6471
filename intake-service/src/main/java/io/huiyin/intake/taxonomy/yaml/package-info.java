/** The trees that a house begins with. */
@NullMarked
package io.huiyin.intake.taxonomy.yaml;

import org.jspecify.annotations.NullMarked;
