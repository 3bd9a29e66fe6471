package io.huiyin.localstack.launcher.importing;

import java.util.Locale;

/**
 * The columns of a CFPB consumer complaint export that are used. The download page writes {@code Date received}, the API
 * writes {@code date_received}; both are the same once case and punctuation are gone.
 */
enum CfpbColumn {
    DATE_RECEIVED("datereceived"),
    PRODUCT("product"),
    SUB_PRODUCT("subproduct"),
    ISSUE("issue"),
    SUB_ISSUE("subissue"),
    NARRATIVE("consumercomplaintnarrative|complaintwhathappened"),
    COMPANY("company"),
    STATE("state"),
    SUBMITTED_VIA("submittedvia"),
    COMPLAINT_ID("complaintid");

    private final String spellings;

    /** @param spellings a regular expression */
    CfpbColumn(String spellings) {
        this.spellings = spellings;
    }

    boolean isNamed(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").matches(spellings);
    }

    /** Without these a row says nothing. */
    boolean required() {
        return this == DATE_RECEIVED || this == PRODUCT || this == ISSUE;
    }
}
