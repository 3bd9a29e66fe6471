package io.huiyin.localstack.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** For who has scrolled past them. */
@Command(name = "addresses", description = "Shows the addresses, the people and their password.")
final class AddressesCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    AddressesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        surroundings.screen().lines(Addresses.of(surroundings.asStarted()));
        return 0;
    }
}
