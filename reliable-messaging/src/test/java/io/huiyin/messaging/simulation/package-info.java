/**
 * The protocol under a deterministic scheduler: the real relay, inbox, commands, due work and replay of two services
 * run over a simulated store and log, and a seed decides who goes next and what fails at each I/O boundary.
 */
@NullMarked
package io.huiyin.messaging.simulation;

import org.jspecify.annotations.NullMarked;
