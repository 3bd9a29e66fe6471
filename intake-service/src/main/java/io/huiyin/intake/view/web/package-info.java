/** Views for programs, and what the desk's list needs to show them. */
@NullMarked
package io.huiyin.intake.view.web;

import org.jspecify.annotations.NullMarked;
