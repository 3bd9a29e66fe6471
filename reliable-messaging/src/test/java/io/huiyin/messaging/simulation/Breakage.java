package io.huiyin.messaging.simulation;

import io.huiyin.events.RawEvent;
import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.Change;
import io.huiyin.messaging.Hints;
import io.huiyin.messaging.Inbox;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Ways to break the protocol, each of which a simulation that is worth anything must notice. */
enum Breakage {
    /** The protocol as it is. */
    NONE,

    /** Writes over what somebody else has written in between. */
    UNCONDITIONAL_WRITES {
        @Override
        SimulatedStore store(Schedule schedule) {
            return new SimulatedStore(schedule) {
                @Override
                boolean save(Change<Tally> change) {
                    put(change, change.before().version() + 1);
                    return true;
                }
            };
        }
    },

    /** Does not keep what was heard. */
    DEAF_DOCUMENTS {
        @Override
        SimulatedStore store(Schedule schedule) {
            return new SimulatedStore(schedule) {
                @Override
                public Map<String, Aggregate<Tally>> load(Collection<String> subjects) {
                    return super.load(subjects).values().stream()
                            .map(loaded -> new Aggregate<>(
                                    loaded.subject(),
                                    loaded.version(),
                                    loaded.state(),
                                    schedule.chance(0.3) ? Map.of() : loaded.heard(),
                                    loaded.lastSequence(),
                                    loaded.unsent()))
                            .collect(Collectors.toMap(Aggregate::subject, loaded -> loaded));
                }
            };
        }
    },

    /** Forgets the whole outbox once its prefix was sent. */
    WHOLE_OUTBOX_FORGOTTEN {
        @Override
        SimulatedStore store(Schedule schedule) {
            return new SimulatedStore(schedule) {
                @Override
                boolean forget(String subject, long sequence) {
                    var outbox = outbox(subject);
                    var any = !outbox.isEmpty();
                    outbox.clear();
                    return any;
                }
            };
        }
    },

    /** Takes a send for an acknowledgement. */
    UNAWAITED_SENDS {
        @Override
        SimulatedLog log(Schedule schedule) {
            return new SimulatedLog(schedule) {
                @Override
                public Set<String> append(List<RawEvent> events) {
                    super.append(events);
                    return events.stream()
                            .map(event -> event.envelope().subject())
                            .collect(Collectors.toSet());
                }
            };
        }
    },

    /** Goes on with the next event although the one before it was not acknowledged. */
    SKIPPING_RELAY {
        @Override
        Runnable relay(SimulatedService service) {
            return () -> {
                var sentUpTo = new HashMap<String, Long>();
                service.store().unsent(service.store().waiting(10)).forEach((subject, events) -> {
                    var stuck = new HashSet<String>();
                    for (var event : events) {
                        if (service.log().append(List.of(event)).isEmpty()) {
                            stuck.add(subject);
                        } else if (!stuck.contains(subject)) {
                            sentUpTo.put(subject, event.envelope().sequence());
                        }
                    }
                });
                service.store().forget(sentUpTo);
            };
        }
    },

    /** Takes what was said last for all there is to say. */
    PARTS_TAKEN_FOR_WHOLE_OUTBOXES {
        @Override
        void hint(Hints hints, Change<Tally> change, boolean surelyStored) {
            var empty = new Aggregate<Tally>(
                    change.subject(),
                    change.before().version(),
                    change.before().state(),
                    change.before().heard(),
                    change.before().lastSequence(),
                    0);
            hints.add(new Change<>(empty, change.state(), change.applied(), change.said()), surelyStored);
        }
    },

    /** Publishes what was perhaps never stored. */
    HINTS_OF_FAILED_WRITES {
        @Override
        void hint(Hints hints, Change<Tally> change, boolean surelyStored) {
            hints.add(change, true);
        }
    },

    /** Relies on hints alone. */
    NO_SWEEP {
        @Override
        Runnable relay(SimulatedService service) {
            var relay = service.relay();
            return () -> relay.publish(service.takeHints());
        }
    },

    /** Commits the offset before the batch was heard. */
    EARLY_COMMIT {
        @Override
        void consume(SimulatedService service, Inbox<Tally> inbox) {
            service.consume(inbox, true);
        }
    };

    SimulatedStore store(Schedule schedule) {
        return new SimulatedStore(schedule);
    }

    SimulatedLog log(Schedule schedule) {
        return new SimulatedLog(schedule);
    }

    Runnable relay(SimulatedService service) {
        var relay = service.relay();
        return () -> service.relay(relay);
    }

    void hint(Hints hints, Change<Tally> change, boolean surelyStored) {
        hints.add(change, surelyStored);
    }

    void consume(SimulatedService service, Inbox<Tally> inbox) {
        service.consume(inbox);
    }
}
