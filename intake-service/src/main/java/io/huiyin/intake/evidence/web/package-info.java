/** Evidence by API and on the desk. */
@NullMarked
package io.huiyin.intake.evidence.web;

import org.jspecify.annotations.NullMarked;
