package io.huiyin.intake.view;

import io.huiyin.events.Party;

/**
 * Whoever keeps, changes or removes a view.
 *
 * @param supervises whether they share views with all, and look after what others have shared
 */
public record Keeper(Party person, boolean supervises) {

    boolean sees(View view) {
        return view.shared() || view.isOf(person);
    }

    boolean mayChange(View view) {
        return view.isOf(person) || (view.shared() && supervises);
    }
}
