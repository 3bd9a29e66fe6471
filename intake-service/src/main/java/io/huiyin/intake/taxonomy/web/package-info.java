/** Trees for programs, and their names for pages. */
@NullMarked
package io.huiyin.intake.taxonomy.web;

import org.jspecify.annotations.NullMarked;
