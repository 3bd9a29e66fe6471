package io.huiyin.localstack.launcher.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Huiyin " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
