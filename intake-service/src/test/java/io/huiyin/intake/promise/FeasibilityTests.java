package io.huiyin.intake.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.intake.promise.Verdict.Feasible;
import io.huiyin.intake.promise.Verdict.NotFeasible;
import io.huiyin.intake.promise.Verdict.Reason;
import io.huiyin.intake.promise.yaml.ReadPromisePolicies;
import io.huiyin.workingtime.BusinessCalendar;
import io.huiyin.workingtime.Holiday;
import io.huiyin.workingtime.Window;
import io.huiyin.workingtime.WorkingDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

class FeasibilityTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Holiday HOLIDAY = new Holiday(Map.of("en", "Holiday"));
    private static final PromisePolicies SHIPPED = new ReadPromisePolicies(new DefaultResourceLoader())
            .from(List.of("classpath:calendars/office.yaml", "classpath:policies/promises.yaml"), SHANGHAI);

    @Test
    void aPromiseWithinWorkingTimeCanBeMade() {
        assertThat(asked("2026-03-05T10:00", "2026-03-05T10:15")).isEqualTo(new Feasible());
        assertThat(asked("2026-03-05T10:00", "2026-03-05T18:00")).isEqualTo(new Feasible());
    }

    @Test
    void aHolidayIsRefusedByNameWithTheFirstTimeAfterIt() {
        var refused = (NotFeasible) asked("2026-02-14T17:50", "2026-02-23T10:00");

        assertThat(refused.reasons()).containsExactly(Reason.TOO_SOON, Reason.CLOSED);
        assertThat(Objects.requireNonNull(refused.holiday()).in(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("春节");
        assertThat(refused.earliest()).isEqualTo(at("2026-02-24T09:10"));
    }

    @Test
    void whatIsTooSoonOrTooFarIsRefused() {
        assertThat(asked("2026-03-05T10:00", "2026-03-05T10:14"))
                .isEqualTo(new NotFeasible(List.of(Reason.TOO_SOON), null, at("2026-03-05T10:20")));
        assertThat(asked("2026-03-05T10:00", "2026-03-05T09:30"))
                .isEqualTo(new NotFeasible(List.of(Reason.TOO_SOON), null, at("2026-03-05T10:20")));
        assertThat(asked("2026-03-05T10:00", "2027-03-05T10:00"))
                .isEqualTo(new NotFeasible(List.of(Reason.TOO_FAR), null, at("2026-03-05T10:20")));
    }

    @Test
    void aFullHourIsRefusedForThatTeamAlone() {
        var full = Collections.nCopies(6, at("2026-03-05T11:00"));

        assertThat(asked("2026-03-05T10:00", "2026-03-05T10:30", full.toArray(Instant[]::new)))
                .isEqualTo(new NotFeasible(List.of(Reason.FULL), null, at("2026-03-05T11:05")));
        assertThat(new CheckPromise(SHIPPED, (_, _, _) -> full, InstantSource.fixed(at("2026-03-05T10:00")))
                        .execute(null, at("2026-03-05T10:30")))
                .isEqualTo(new Feasible());
    }

    @Test
    void aTeamWithoutAFreeHourHasNoEarliestTime() {
        var policy = new PromisePolicy(random(new Random(1)), 1, Duration.ofMinutes(1), Duration.ofDays(2));
        var now = at("2026-03-05T10:00");
        var everyHour = new ArrayList<Instant>();
        for (var hour = 0; hour < 60; hour++) {
            everyHour.add(now.plus(Duration.ofMinutes(30 + 60L * hour)));
        }

        var verdict = new Feasibility(policy, now, everyHour).judge(now);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        NotFeasible.class,
                        refused -> assertThat(refused.earliest()).isNull());
    }

    /** The oracle looks at the wall clock of each minute and counts promises one by one. */
    @Test
    void whatIsJudgedAndOfferedIsWhatASlowOracleFinds() {
        for (var seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var calendar = random(random);
            var lead = 1 + random.nextInt(600);
            var policy = new PromisePolicy(
                    calendar, 1 + random.nextInt(3), Duration.ofMinutes(lead), Duration.ofDays(1 + random.nextInt(6)));
            var now = at("2026-03-01T00:00").plus(Duration.ofMinutes(random.nextInt(6_000)));
            var open = new ArrayList<Instant>();
            for (var promise = random.nextInt(80); promise > 0; promise--) {
                open.add(now.plus(Duration.ofMinutes(random.nextInt(4_000))));
            }
            var due = now.plus(Duration.ofMinutes(random.nextInt(9_000) - 100));

            var verdict = new Feasibility(policy, now, open).judge(due);

            var oracle = new Oracle(policy, now, open);
            if (oracle.reasons(due).isEmpty()) {
                assertThat(verdict).as("seed " + seed).isEqualTo(new Feasible());
            } else {
                assertThat(verdict).as("seed " + seed).isInstanceOfSatisfying(NotFeasible.class, refused -> {
                    assertThat(refused.reasons()).isEqualTo(oracle.reasons(due));
                    assertThat(refused.earliest()).isEqualTo(oracle.earliest());
                });
            }
        }
    }

    private record Oracle(PromisePolicy policy, Instant now, List<Instant> open) {

        List<Reason> reasons(Instant due) {
            var worked = 0;
            for (var at = now.plusSeconds(60); !at.isAfter(due); at = at.plusSeconds(60)) {
                worked += worked(at) ? 1 : 0;
            }
            return reasons(due, worked);
        }

        @Nullable
        Instant earliest() {
            var worked = 0;
            for (var at = now.plusSeconds(120); !at.isAfter(now.plus(policy.horizon())); at = at.plusSeconds(60)) {
                worked += worked(at) ? 1 : 0;
                if (at.getEpochSecond() % 300 == 0 && reasons(at, worked).isEmpty()) {
                    return at;
                }
            }
            return null;
        }

        private List<Reason> reasons(Instant due, int worked) {
            if (!due.isAfter(now)) {
                return List.of(Reason.TOO_SOON);
            }
            var reasons = new ArrayList<Reason>();
            if (worked < policy.lead().toMinutes()) {
                reasons.add(Reason.TOO_SOON);
            }
            if (due.isAfter(now.plus(policy.horizon()))) {
                reasons.add(Reason.TOO_FAR);
            } else if (!worked(due)) {
                reasons.add(Reason.CLOSED);
            } else if (open.stream()
                            .filter(other -> hour(other).equals(hour(due)))
                            .count()
                    >= policy.mostPerHour()) {
                reasons.add(Reason.FULL);
            }
            return reasons;
        }

        /** Whether the minute that ends then is working time. */
        private boolean worked(Instant at) {
            var local = LocalDateTime.ofInstant(at.minusSeconds(60), SHANGHAI);
            var days = policy.calendar().days();
            var minute = local.getHour() * 60 + local.getMinute();
            return !days.holidays().containsKey(local.toLocalDate())
                    && days.week().getOrDefault(local.getDayOfWeek(), List.of()).stream()
                            .anyMatch(window -> window.from() <= minute && minute < window.to());
        }

        private static LocalDateTime hour(Instant at) {
            var local = LocalDateTime.ofInstant(at.minusSeconds(60), SHANGHAI);
            return local.toLocalDate().atTime(local.getHour(), 0);
        }
    }

    private static BusinessCalendar random(Random random) {
        var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var from = random.nextInt(700);
            var pause = from + 1 + random.nextInt(300);
            var again = pause + 1 + random.nextInt(100);
            week.put(day, List.of(new Window(from, pause), new Window(again, again + 1 + random.nextInt(300))));
        }
        var holidays = Map.of(LocalDate.parse("2026-03-03").plusDays(random.nextInt(4)), HOLIDAY);
        return new BusinessCalendar("random", SHANGHAI, new WorkingDays(week, holidays, Map.of()));
    }

    private static Verdict asked(String now, String due, Instant... open) {
        return new CheckPromise(SHIPPED, (_, _, _) -> List.of(open), InstantSource.fixed(at(now)))
                .execute("customer-care", at(due));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
