package io.huiyin.localstack.launcher.process;

import java.time.Duration;
import java.util.List;

/** Is told what happens to the parts, in order to show it. Called from several threads. */
public interface Watcher {

    /** A part has come to a stage; {@code after} is how long that took since its start. */
    void reached(Part part, Stage stage, Duration after);

    /** A part ended by itself. */
    void died(Part part, int exitCode, List<String> lastLines);

    /** There is no process: it could not be started, or not noted down. */
    void cannotStart(Part part, String reason);
}
