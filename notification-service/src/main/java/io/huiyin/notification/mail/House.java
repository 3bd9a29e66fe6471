package io.huiyin.notification.mail;

/**
 * Who writes to the customer.
 *
 * @param name as customers know it
 * @param from the address of the sender, where replies arrive
 * @param phone where a person answers
 */
public record House(String name, String from, String phone) {

    /** The part of a Message-ID behind the @. */
    public String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
