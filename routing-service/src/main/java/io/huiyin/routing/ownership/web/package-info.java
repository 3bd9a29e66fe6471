/** Ownership over HTTP. */
@NullMarked
package io.huiyin.routing.ownership.web;

import org.jspecify.annotations.NullMarked;
