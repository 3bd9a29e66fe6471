package io.huiyin.infrastructure.process;

/**
 * Plain lines on standard output for the processes that are not Spring applications. The configuration is named and not
 * found by its place, so that these classes can sit on the class path of a test without changing its logging.
 */
public final class ProcessLog {

    private static final String CONFIGURATION = "logback.configurationFile";

    private ProcessLog() {}

    /** To be called before the first logger is made. */
    public static void configure() {
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty(CONFIGURATION, "io/huiyin/infrastructure/process/process-log.xml");
        }
    }
}
