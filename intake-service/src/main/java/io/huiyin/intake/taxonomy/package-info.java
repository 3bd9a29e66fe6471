/** What complaints are classed by: trees of products, topics and regions that the house edits itself. */
@NullMarked
package io.huiyin.intake.taxonomy;

import org.jspecify.annotations.NullMarked;
