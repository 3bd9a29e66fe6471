/**
 * Who could own a complaint, and which team gets which one: people, teams and the routing table. Plain Java; where it
 * is read from is the business of the packages below.
 */
@NullMarked
package io.huiyin.routing.directory;

import org.jspecify.annotations.NullMarked;
