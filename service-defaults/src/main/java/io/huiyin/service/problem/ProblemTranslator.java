package io.huiyin.service.problem;

import java.util.Optional;

/**
 * Turns an exception of the domain or of a library into a problem, so that controllers stay free of error handling. Any
 * bean of this type is asked, in order, before the framework's exceptions are looked at.
 */
@FunctionalInterface
public interface ProblemTranslator {

    /** Empty where this translator does not know the exception. */
    Optional<Problem> translate(Exception exception);
}
