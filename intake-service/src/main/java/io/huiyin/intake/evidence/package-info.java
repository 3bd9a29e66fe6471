/**
 * Files that prove what a complaint says: what is taken in, where it is kept, and who looked at it. Plain Java; stores and
 * the web lie in the packages below.
 */
@NullMarked
package io.huiyin.intake.evidence;

import org.jspecify.annotations.NullMarked;
