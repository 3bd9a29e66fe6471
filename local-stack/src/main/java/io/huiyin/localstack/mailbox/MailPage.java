package io.huiyin.localstack.mailbox;

import java.util.List;

/** Some mails, newest first. */
record MailPage(List<MailSummary> mails, boolean more) {

    /** Where the next page goes on. */
    public long last() {
        return mails.getLast().id();
    }
}
