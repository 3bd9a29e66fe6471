package io.huiyin.intake.view;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps, changes and removes views. What somebody may not see is not there for them. */
public final class KeepView {

    /** So many somebody may have, and so many may be shared. */
    public static final int MOST = 50;

    private static final Comparator<View> BY_NAME = Comparator.comparing(View::name);

    private final Views views;
    private final InstantSource clock;

    public KeepView(Views views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    /** All that somebody has in the list: first the own ones, then those that others share. */
    public List<View> shownTo(Keeper keeper) {
        return Stream.concat(
                        views.of(keeper.person().id()).stream().sorted(BY_NAME),
                        views.shared().stream()
                                .filter(view -> !view.isOf(keeper.person()))
                                .sorted(BY_NAME))
                .toList();
    }

    public Optional<View> find(String id, Keeper keeper) {
        return views.find(id).filter(keeper::sees);
    }

    /** Asked again with the same id, it gives what was kept the first time. */
    public Result keep(String id, String name, Map<String, String> parameters, boolean shared, Keeper keeper) {
        if (shared && !keeper.supervises()) {
            return new NotAllowed();
        }
        var view = new View(
                id, name, parameters, keeper.person(), shared, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var before = views.find(id);
        if (before.isPresent()) {
            return again(before.get(), view);
        }
        if (full(views.of(keeper.person().id())) || (shared && full(views.shared()))) {
            return new TooMany();
        }
        return views.add(view) ? new Kept(view) : new NameTaken();
    }

    /** Gives a view another name or content; it stays with whoever kept it. */
    public Result change(String id, String name, Map<String, String> parameters, boolean shared, Keeper keeper) {
        var before = find(id, keeper).orElse(null);
        if (before == null) {
            return new Unknown();
        }
        var sharing = shared && !before.shared();
        if (!keeper.mayChange(before) || (sharing && !keeper.supervises())) {
            return new NotAllowed();
        }
        if (sharing && full(views.shared())) {
            return new TooMany();
        }
        var view = new View(id, name, parameters, before.keptBy(), shared, before.keptAt());
        return views.replace(view) ? new Kept(view) : new NameTaken();
    }

    public Result remove(String id, Keeper keeper) {
        var view = find(id, keeper).orElse(null);
        if (view == null) {
            return new Unknown();
        }
        if (!keeper.mayChange(view)) {
            return new NotAllowed();
        }
        views.remove(id);
        return new Kept(view);
    }

    private static Result again(View before, View view) {
        return before.name().equals(view.name())
                        && before.parameters().equals(view.parameters())
                        && before.shared() == view.shared()
                ? new Kept(before)
                : new Another();
    }

    private static boolean full(List<View> some) {
        return some.size() >= MOST;
    }

    /** What it comes to. */
    public sealed interface Result {}

    /** Done; the view as it is, or as it was before it was removed. */
    public record Kept(View view) implements Result {}

    /** There is none, or not for them. */
    public record Unknown() implements Result {}

    /** The id stands for another view. */
    public record Another() implements Result {}

    /** The same person has another one of that name. */
    public record NameTaken() implements Result {}

    /** There are {@link KeepView#MOST} already. */
    public record TooMany() implements Result {}

    /** They see it and may not do this with it. */
    public record NotAllowed() implements Result {}
}
