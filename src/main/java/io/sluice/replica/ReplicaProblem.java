package io.sluice.replica;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Why the local model cannot be opened. The message is for a person: what happened, what became of the decisions, what to
 * do. No decision is lost by any of these: files are left as they are or renamed, never deleted.
 */
public abstract sealed class ReplicaProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ReplicaProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Another program has the store open. */
    public static final class SecondInstance extends ReplicaProblem {
        private static final long serialVersionUID = 1L;

        SecondInstance(Path store) {
            super(
                    "Sluice is already running with this store (%s). Use that window, or close it and try again."
                            .formatted(store),
                    null);
        }
    }

    /** The passphrase does not open the key. */
    public static final class WrongPassphrase extends ReplicaProblem {
        private static final long serialVersionUID = 1L;

        WrongPassphrase() {
            super("The passphrase is not the one that protects this store. Nothing was changed; try again.", null);
        }
    }

    /** The store is there, its key is not, or it is another store's. */
    public static final class WrongKey extends ReplicaProblem {
        private static final long serialVersionUID = 1L;
        private final int decisions;

        WrongKey(Path store, OptionalInt decisions) {
            super(
                    ("The key of the store %s is missing or belongs to another store. Undelivered decisions in it,"
                        + " which cannot be read without the right key: %s. Put the key back, or set the store aside"
                        + " and start a new one; its files are kept.")
                            .formatted(store, number(decisions)),
                    null);
            this.decisions = decisions.orElse(-1);
        }

        /** How many undelivered decisions the store holds; empty if even that cannot be told. */
        public OptionalInt decisions() {
            return decisions < 0 ? OptionalInt.empty() : OptionalInt.of(decisions);
        }
    }

    /** The journal of undelivered decisions is not what was written. It was renamed; opening again starts a new one. */
    public static final class DamagedJournal extends ReplicaProblem {
        private static final long serialVersionUID = 1L;
        private final int decisions;

        DamagedJournal(Path setAside, OptionalInt decisions, String how) {
            super(
                    ("The journal of undelivered decisions is damaged (%s). Decisions in it, which cannot be trusted:"
                        + " %s; none was sent from here since. It is kept as %s. Starting again begins with an empty"
                        + " outbox: check which of your decisions arrived.")
                            .formatted(how, number(decisions), setAside),
                    null);
            this.decisions = decisions.orElse(-1);
        }

        /** How many decisions were open in it; empty if even that cannot be told. */
        public OptionalInt decisions() {
            return decisions < 0 ? OptionalInt.empty() : OptionalInt.of(decisions);
        }
    }

    /** The database is not what was written. It was renamed; the data comes again with the next pull. */
    public static final class DamagedReplica extends ReplicaProblem {
        private static final long serialVersionUID = 1L;

        DamagedReplica(Path setAside, Throwable cause) {
            super(
                    ("The local copy of the enrollment is damaged and is kept as %s. Starting again fetches a new copy;"
                                    + " undelivered decisions are not affected.")
                            .formatted(setAside),
                    cause);
        }
    }

    /** A newer version of the program has written the store. */
    public static final class NewerSchema extends ReplicaProblem {
        private static final long serialVersionUID = 1L;

        NewerSchema(Path store, String found, String known) {
            super(
                    ("The store %s was written by a newer Sluice (its format is %s, this program knows %s). Nothing was"
                                    + " changed; install the newer version.")
                            .formatted(store, found, known),
                    null);
        }
    }

    /** There is no room to open or change the store. */
    public static final class DiskFull extends ReplicaProblem {
        private static final long serialVersionUID = 1L;

        DiskFull(Path store, Throwable cause) {
            super(
                    ("The disk that holds %s is full, so the store cannot be written. Nothing was lost; free some"
                                    + " space and try again.")
                            .formatted(store),
                    cause);
        }
    }

    /** The file system refuses to read or write the store. */
    public static final class Inaccessible extends ReplicaProblem {
        private static final long serialVersionUID = 1L;

        Inaccessible(Path store, Throwable cause) {
            super("The store %s cannot be used: %s. Nothing was changed.".formatted(store, cause.getMessage()), cause);
        }
    }

    static String number(OptionalInt decisions) {
        return decisions.isEmpty() ? "an unknown number" : "%,d".formatted(decisions.getAsInt());
    }
}
