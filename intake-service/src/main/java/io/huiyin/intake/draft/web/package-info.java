/** Takes drafts from the page that they are written on. */
@NullMarked
package io.huiyin.intake.draft.web;

import org.jspecify.annotations.NullMarked;
