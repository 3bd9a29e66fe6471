/** Hands exports out, and tells who had some. */
@NullMarked
package io.huiyin.intake.export.web;

import org.jspecify.annotations.NullMarked;
