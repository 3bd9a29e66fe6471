package io.huiyin.notification.correspondence;

import java.net.IDN;
import java.util.regex.Pattern;

/** What an address must be so that a mail server can take it, and no header or command can be smuggled in with it. */
public final class MailAddress {

    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*");

    private MailAddress() {}

    public static boolean isUsable(String address) {
        try {
            ascii(address);
            return true;
        } catch (IllegalArgumentException unusable) {
            return false;
        }
    }

    /**
     * The address with its domain in ASCII, as SMTP wants it.
     *
     * @throws IllegalArgumentException where it is none; the message does not repeat it
     */
    public static String ascii(String address) {
        var at = address.lastIndexOf('@');
        if (at < 1 || address.length() > 254) {
            throw new IllegalArgumentException("not an address");
        }
        var local = address.substring(0, at);
        var domain = domain(address.substring(at + 1));
        if (!LOCAL.matcher(local).matches()
                || local.startsWith(".")
                || local.endsWith(".")
                || local.contains("..")
                || !DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("not an address");
        }
        return local + "@" + domain;
    }

    private static String domain(String name) {
        try {
            return IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("not an address");
        }
    }
}
