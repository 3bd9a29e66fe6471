package io.huiyin.service.strictjson;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Brings phone numbers, however they were written, into the one form in which they are stored: E.164. */
public final class Phones {

    /** Where a number without country code belongs unless a region is named. */
    public static final String HOME = "CN";

    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 ()./\\u2010\\u2011-]{3,40}");

    private Phones() {}

    /**
     * Reads a number as a person writes it, also with the full-width digits of Chinese input methods.
     *
     * @param region ISO 3166 code of the country that a national number belongs to, in upper case
     * @return empty where no such number can exist
     */
    public static Optional<String> e164(String text, String region) {
        var written = Texts.halfWidth(text);
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        var phones = PhoneNumberUtil.getInstance();
        try {
            var number = phones.parse(written, region);
            return phones.isValidNumber(number)
                    ? Optional.of(phones.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }
}
