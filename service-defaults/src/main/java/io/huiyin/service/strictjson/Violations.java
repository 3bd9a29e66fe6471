package io.huiyin.service.strictjson;

import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong, so that a caller learns of everything at once; knows where in the body it stands. */
public final class Violations {

    /** More than this are not told: whoever sends so many does not read them. */
    private static final int MOST = 100;

    private final String pointer;
    private final List<Violation> found;

    private Violations(String pointer, List<Violation> found) {
        this.pointer = pointer;
        this.found = found;
    }

    public static Violations none() {
        return new Violations("", new ArrayList<>());
    }

    /** The same collection, standing at a field of this object. */
    public Violations at(String field) {
        return new Violations(pointer + "/" + field.replace("~", "~0").replace("/", "~1"), found);
    }

    /** The same collection, standing at an element of this list. */
    public Violations at(int index) {
        return new Violations(pointer + "/" + index, found);
    }

    public void add(String code, Object... arguments) {
        if (found.size() < MOST) {
            found.add(Violation.at(pointer, code, arguments));
        }
    }

    public int count() {
        return found.size();
    }

    public List<Violation> found() {
        return List.copyOf(found);
    }

    /** Ends the request with 422 where anything was found. */
    public void refuse() {
        if (!found.isEmpty()) {
            throw Problem.invalid(found);
        }
    }
}
