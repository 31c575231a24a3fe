package io.sluice.console.pieces;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which lines a person has opened, kept while the page is drawn anew. */
public final class Expanded {
    private final Set<UUID> open = new HashSet<>();

    /** Whether a line is open. */
    public boolean isOpen(UUID line) {
        return open.contains(line);
    }

    /** A line was opened or closed. */
    public void set(UUID line, boolean opened) {
        if (opened) {
            open.add(line);
        } else {
            open.remove(line);
        }
    }
}
