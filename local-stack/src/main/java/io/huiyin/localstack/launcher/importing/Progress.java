package io.huiyin.localstack.launcher.importing;

/** Is told how far an import is, after each row. */
public interface Progress {

    void at(long characters, Tally soFar);
}
