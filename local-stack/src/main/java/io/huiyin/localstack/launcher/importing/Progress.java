package io.huiyin.localstack.launcher.importing;

/** Is told how far an import is, several times a second, always in the same thread. */
public interface Progress {

    void at(long characters, Tally soFar);
}
