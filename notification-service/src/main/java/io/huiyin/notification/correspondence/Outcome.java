package io.huiyin.notification.correspondence;

/** How an attempt to send a message ended. Reasons are for people and carry no address. */
public sealed interface Outcome {

    /** The provider took it. */
    record Accepted() implements Outcome {}

    /** Not now; nobody knows whether the message got through. */
    record TryLater(Trouble trouble, String why) implements Outcome {}

    /** The provider will never take it. */
    record Refused(String why) implements Outcome {}

    /** With whom the trouble lies. */
    enum Trouble {
        PROVIDER,
        RECIPIENT
    }
}
