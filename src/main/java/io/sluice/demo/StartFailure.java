package io.sluice.demo;

import io.sluice.backend.DamagedEnrollment;
import io.sluice.backend.UnusableKey;
import java.net.BindException;
import java.nio.file.Path;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

/** Says to a person why a backend cannot start, and what to do. */
public final class StartFailure {
    private StartFailure() {}

    /**
     * The half of a sentence that follows "cannot start: ".
     *
     * @param data the folder of its files
     */
    public static String sentence(Throwable failure, Path data, int port) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String known = known(cause, data, port);
            if (known != null) {
                return known;
            }
        }
        return String.valueOf(failure.getMessage());
    }

    private static @Nullable String known(Throwable cause, Path data, int port) {
        if (cause instanceof BindException) {
            return "port " + port + " is taken; choose another with --port, or 0 for a free one.";
        }
        if (cause instanceof FlywayValidateException) {
            return "the folder " + data
                    + " was written by a newer Sluice. Nothing was changed; install the newer version.";
        }
        if (cause instanceof DamagedEnrollment || cause instanceof UnusableKey) {
            return cause.getMessage();
        }
        String words = String.valueOf(cause.getMessage());
        if (words.contains("may be already in use")) {
            return "the folder " + data + " is in use by another process; choose another with --data.";
        }
        if (words.contains("File corrupted")) {
            return "a file in " + data + " is damaged. Put a copy of it back, or move it away to begin anew.";
        }
        if (words.contains("No space left")) {
            return "the disk that holds " + data + " is full; free some space and start again.";
        }
        return null;
    }
}
