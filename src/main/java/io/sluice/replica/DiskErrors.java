package io.sluice.replica;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what the file system refused. */
final class DiskErrors {
    private DiskErrors() {}

    static ReplicaProblem opening(Path store, Throwable error) {
        return full(error) ? new ReplicaProblem.DiskFull(store, error) : new ReplicaProblem.Inaccessible(store, error);
    }

    /** Why a decision was not written. */
    static String sentence(Path store, Throwable error) {
        return full(error)
                ? "The disk that holds %s is full: this was not recorded. Free some space and try again."
                        .formatted(store)
                : "The disk refused to write to %s (%s): this was not recorded.".formatted(store, error.getMessage());
    }

    /** The JDK reports a full disk by the system's words only. */
    static boolean full(@Nullable Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (words.contains("no space left")
                    || words.contains("not enough space")
                    || words.contains("quota exceeded")) {
                return true;
            }
        }
        return false;
    }
}
