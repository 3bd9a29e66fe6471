package io.huiyin.messaging.simulation;

import io.huiyin.events.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Two services that hear each other: commands on one make it speak, the other answers each event, timers fire on both.
 * Every role is played twice, so that relays, consumers and timers get into each other's way.
 */
final class ProtocolSimulation {

    private static final int SUBJECTS = 3;
    private static final int COMMANDS_EACH = 4;

    private final Schedule schedule;
    private final SimulatedService intake;
    private final SimulatedService routing;
    private final Breakage breakage;
    private int commandsLeft = SUBJECTS * COMMANDS_EACH;

    ProtocolSimulation(long seed, Breakage breakage) {
        this.breakage = breakage;
        schedule = new Schedule(seed, 12);
        var log = breakage.log(schedule);
        intake = new SimulatedService(schedule, log, breakage, Source.INTAKE, Source.ROUTING);
        routing = new SimulatedService(schedule, log, breakage, Source.ROUTING, Source.INTAKE);
        if (seed % 4 == 0) {
            routing.breakHandler();
        }
    }

    /** Runs one schedule and answers what went wrong in it. */
    List<String> run() {
        schedule.actor("agent", this::command);
        for (var service : List.of(intake, routing)) {
            for (var twin = 0; twin < 2; twin++) {
                var relay = breakage.relay(service);
                var atOnce = service.dueAtOnce();
                var inbox = service.inbox(service.store(), atOnce);
                schedule.actor("relay", relay);
                schedule.actor("consumer", () -> breakage.consume(service, inbox));
                schedule.actor("timer", () -> service.fire(atOnce));
            }
            var inbox = service.inbox(service.store());
            schedule.actor("replay", () -> service.replay(inbox));
        }
        try {
            schedule.runUntil(() -> commandsLeft == 0 && intake.isQuiet() && routing.isQuiet());
        } catch (AssertionError stuck) {
            return List.of(stuck + (stuck.getCause() == null ? "" : " because of " + stuck.getCause()));
        }
        var violations = new ArrayList<>(intake.violations());
        violations.addAll(routing.violations());
        return violations;
    }

    private void command() {
        if (commandsLeft > 0) {
            var subject = "c" + schedule.random().nextInt(SUBJECTS);
            commandsLeft--;
            intake.say(subject, "note");
        }
    }
}
