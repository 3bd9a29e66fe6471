package io.huiyin.notification.mail.smtp;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.huiyin.notification.correspondence.Outcome;
import io.huiyin.notification.correspondence.Outcome.Trouble;
import io.huiyin.notification.mail.Mail;
import io.huiyin.notification.mail.Post;

/**
 * Posts mails through a circuit breaker. A conversation that broke off is tried once more on a new connection (it may
 * merely have been kept too long); each try counts for the breaker, and what remains of the trouble is returned, never
 * hidden.
 */
final class SmtpPost implements Post {

    private static final String NAME = "smtp";

    private final Conversations conversations;
    private final CircuitBreakerRegistry breakers;
    private final RetryRegistry retries;
    private final CircuitBreaker breaker;
    private final Retry retry;

    SmtpPost(Conversations conversations, SmtpSettings settings) {
        this.conversations = conversations;
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(6)
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.restAfterFailures())
                .permittedNumberOfCallsInHalfOpenState(3)
                .recordException(ProviderTroubleException.class::isInstance)
                .build());
        this.retries = RetryRegistry.of(RetryConfig.custom()
                .maxAttempts(2)
                .intervalFunction(IntervalFunction.ofRandomized(50))
                .retryOnException(
                        failure -> failure instanceof ProviderTroubleException trouble && !trouble.isOverdue())
                .build());
        this.breaker = breakers.circuitBreaker(NAME);
        this.retry = retries.retry(NAME);
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    CircuitBreakerRegistry breakers() {
        return breakers;
    }

    RetryRegistry retries() {
        return retries;
    }

    @Override
    public Outcome send(Mail mail) {
        try {
            return retry.executeCallable(() -> breaker.executeCallable(() -> converse(mail)));
        } catch (CallNotPermittedException open) {
            return new Outcome.TryLater(Trouble.PROVIDER, "the mail server is left alone after several failures");
        } catch (ProviderTroubleException trouble) {
            return new Outcome.TryLater(Trouble.PROVIDER, String.valueOf(trouble.getMessage()));
        } catch (Exception bug) {
            throw new IllegalStateException("cannot post " + mail.id(), bug);
        }
    }

    private Outcome converse(Mail mail) throws ProviderTroubleException {
        var conversation = conversations.take();
        var usable = false;
        try {
            var outcome = conversation.send(mail);
            usable = outcome instanceof Outcome.Accepted;
            return outcome;
        } finally {
            if (usable) {
                conversations.giveBack(conversation);
            } else {
                conversation.close();
            }
        }
    }
}
