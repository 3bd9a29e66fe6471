package io.huiyin.service.strictjson;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that a mail server can be asked to deliver to: {@code local@domain} without display name, domains in any
 * script, {@code +tag} kept.
 *
 * @param value as it was written, the domain in lower case
 */
public record EmailAddress(String value) {

    private static final int MAX = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /**
     * Reads an address as a person writes it.
     *
     * @throws IllegalArgumentException where no mail server would take it
     */
    @FromText(code = "email")
    public static EmailAddress parse(String text) {
        var at = text.indexOf('@');
        if (at < 1 || at != text.lastIndexOf('@') || text.length() > MAX) {
            throw new IllegalArgumentException("not an address");
        }
        var local = text.substring(0, at);
        var domain = text.substring(at + 1).toLowerCase(Locale.ROOT);
        var ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        if (local.length() > 64
                || !LOCAL.matcher(local).matches()
                || !DOMAIN.matcher(ascii).matches()
                || local.length() + 1 + ascii.length() > MAX) {
            throw new IllegalArgumentException("not an address");
        }
        return new EmailAddress(local + "@" + domain);
    }

    /** As it is spoken to mail servers: an international domain in its ASCII form. */
    public String ascii() {
        var at = value.indexOf('@');
        return value.substring(0, at + 1) + IDN.toASCII(value.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
    }

    /** Keeps the address out of logs; use {@link #value()} where it is wanted. */
    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
