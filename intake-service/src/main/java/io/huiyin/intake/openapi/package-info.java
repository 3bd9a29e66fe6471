/** The description of the API (OpenAPI 3.1): derived from the controllers, with texts and examples that are written by hand. */
@NullMarked
package io.huiyin.intake.openapi;

import org.jspecify.annotations.NullMarked;
