/** Lists that people keep under a name: a search, filters and an order, for themselves or for everybody. */
@NullMarked
package io.huiyin.intake.view;

import org.jspecify.annotations.NullMarked;
