package io.huiyin.service.operations;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemTranslator;
import java.time.Duration;
import java.util.Optional;

/** A store that is away for a while is no fault of the caller's nor a mystery: 503, come again. */
final class StoreOutages implements ProblemTranslator {

    private static final int OUT_OF_DISK_SPACE = 14_031;

    @Override
    public Optional<Problem> translate(Exception exception) {
        return exception instanceof MongoException failure && passing(failure)
                ? Optional.of(Problem.unavailable(Duration.ofSeconds(2)).because(failure))
                : Optional.empty();
    }

    private static boolean passing(MongoException failure) {
        return switch (failure) {
            case MongoTimeoutException _,
                    MongoSocketException _,
                    MongoNotPrimaryException _,
                    MongoNodeIsRecoveringException _,
                    MongoInterruptedException _ -> true;
            default -> failure.hasErrorLabel("RetryableWriteError") || failure.getCode() == OUT_OF_DISK_SPACE;
        };
    }
}
