/** The API of complaints. */
@NullMarked
package io.huiyin.intake.complaint.web;

import org.jspecify.annotations.NullMarked;
