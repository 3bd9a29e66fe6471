package io.huiyin.routing.directory.yaml;

import java.util.List;

/** The directory cannot be used as it is written. All that is wrong is said at once, so that it is mended in one go. */
public class DirectoryUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DirectoryUnusableException(String where, List<String> defects) {
        super("the directory in %s cannot be used:\n  - %s".formatted(where, String.join("\n  - ", defects)));
    }
}
