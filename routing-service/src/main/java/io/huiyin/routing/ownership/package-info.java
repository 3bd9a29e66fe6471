/** Who is accountable for a complaint, from its registration on: offers, answers to them, and what follows from none. */
@NullMarked
package io.huiyin.routing.ownership;

import org.jspecify.annotations.NullMarked;
