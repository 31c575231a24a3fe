package io.sluice.cli;

import java.net.BindException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says to a person why a backend cannot start, and what to do. */
final class StartFailure {
    private StartFailure() {}

    static String sentence(Throwable failure, Path data, int port) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return "port " + port + " is taken; choose another with --port, or 0 for a free one.";
            }
            if (contains(cause.getMessage(), "may be already in use")) {
                return "the folder " + data + " is in use by another process; choose another with --data.";
            }
        }
        return String.valueOf(failure.getMessage());
    }

    private static boolean contains(@Nullable String text, String part) {
        return text != null && text.contains(part);
    }
}
