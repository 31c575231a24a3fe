package io.sluice.store;

/** A stored row that this program cannot read: damaged, or written by a newer one. */
public final class UnreadableRow extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableRow(String table, String key, RuntimeException cause) {
        super("A row of table " + table + " cannot be read (" + key + "): " + cause.getMessage(), cause);
    }
}
