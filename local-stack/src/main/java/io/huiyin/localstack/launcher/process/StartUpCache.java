package io.huiyin.localstack.launcher.process;

/** What a start has to do with the JVM's cache of loaded classes (JEP 483, 514), which halves the time of a start. */
enum StartUpCache {
    /** Use it where it is there. */
    USE,
    /** Write it when the process ends. */
    RECORD
}
