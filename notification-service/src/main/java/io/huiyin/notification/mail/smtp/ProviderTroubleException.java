package io.huiyin.notification.mail.smtp;

/** The mail server, or the way there, is in trouble; no recipient is to blame. The mail may have got through. */
final class ProviderTroubleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean overdue;

    ProviderTroubleException(String why, boolean overdue) {
        super(why);
        this.overdue = overdue;
    }

    /** Whether it took so long that trying at once again would only take as long. */
    boolean isOverdue() {
        return overdue;
    }
}
