package io.huiyin.notification.mail;

import io.huiyin.notification.correspondence.Outcome;

/** Takes a mail to a provider. */
@FunctionalInterface
public interface Post {

    /**
     * Tries once, within a bounded time. Trouble of any kind is an outcome, not an exception; after one of trouble the
     * mail may have got through all the same.
     */
    Outcome send(Mail mail);
}
