package io.huiyin.routing.ownership;

/** How much each member has on the desk. */
@FunctionalInterface
public interface Loads {

    /** How many open complaints are offered to the member or owned by them. */
    int of(String member);
}
