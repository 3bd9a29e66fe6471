package io.huiyin.localstack.launcher.process;

/** How far a part is, in the words of the display. */
public enum Stage {
    WAITING,
    STARTING,
    HEALTHY,
    RESTARTING,
    STOPPING,
    STOPPED
}
