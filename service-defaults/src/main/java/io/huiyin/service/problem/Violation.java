package io.huiyin.service.problem;

import java.util.List;

/**
 * One thing that is wrong with what a caller sent. It says where and what, and never repeats the value.
 *
 * @param where how {@code path} is to be read
 * @param path a JSON pointer into the body (RFC 6901; empty for the whole body), or the name of a query parameter
 * @param code stable and made for programs; its text is found under {@code violation.<code>}
 * @param arguments limits that the text mentions
 */
public record Violation(Where where, String path, String code, List<Object> arguments) {

    /** The part of the request that a violation is about. */
    public enum Where {
        POINTER,
        PARAMETER
    }

    public Violation {
        arguments = List.copyOf(arguments);
    }

    public static Violation at(String pointer, String code, Object... arguments) {
        return new Violation(Where.POINTER, pointer, code, List.of(arguments));
    }

    public static Violation ofParameter(String name, String code, Object... arguments) {
        return new Violation(Where.PARAMETER, name, code, List.of(arguments));
    }
}
