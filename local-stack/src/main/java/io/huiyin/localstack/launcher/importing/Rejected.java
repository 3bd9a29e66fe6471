package io.huiyin.localstack.launcher.importing;

import java.util.List;

/** A row that did not become a complaint: where it is, why, and what it says, so that it can be set right and tried again. */
record Rejected(long line, String reason, List<String> cells) {}
