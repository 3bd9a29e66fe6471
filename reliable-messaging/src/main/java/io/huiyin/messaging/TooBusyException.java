package io.huiyin.messaging;

/** Other writers on the subject came first each time. Nothing was stored; trying again is safe. */
public class TooBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooBusyException(String subject) {
        super("others keep writing to " + subject);
    }
}
