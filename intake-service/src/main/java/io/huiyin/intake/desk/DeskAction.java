package io.huiyin.intake.desk;

import java.util.Arrays;
import java.util.Optional;

/** What the page of a complaint offers to do. */
enum DeskAction {
    NOTE("notes"),
    CONTACT("contacts"),
    QUESTION("questions"),
    ANSWER("answers"),
    PROMISE("promises"),
    KEEPING("keeping"),
    TAKING_BACK("taking-back"),
    PROPOSAL("proposals"),
    APPROVAL("approval"),
    REFUSAL("refusal"),
    ACCEPTANCE("acceptance"),
    DECLINE("decline"),
    RESOLUTION("resolution"),
    CLOSING("closing"),
    REOPENING("reopening"),
    WITHDRAWAL("withdrawal"),
    CLASSIFICATION("classification"),
    CUSTOMER("customer"),
    LINK("links"),
    MERGING("merging");

    private final String path;

    DeskAction(String path) {
        this.path = path;
    }

    static Optional<DeskAction> at(String path) {
        return Arrays.stream(values())
                .filter(action -> action.path.equals(path))
                .findFirst();
    }

    /** The last part of the address to which its form goes. */
    String path() {
        return path;
    }

    /** Whether it takes the place of something, so that the page says which version of it was seen. */
    boolean replaces() {
        return this == CLASSIFICATION || this == CUSTOMER;
    }
}
