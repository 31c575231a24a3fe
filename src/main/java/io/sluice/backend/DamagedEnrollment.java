package io.sluice.backend;

import java.nio.file.Path;

/** The file of an enrollment does not hold one. */
public final class DamagedEnrollment extends IllegalStateException {
    private static final long serialVersionUID = 1;

    DamagedEnrollment(Path file) {
        super("the file " + file
                + " is damaged: no enrollment can be read from it. Put a copy of it back, or move it away to"
                + " begin anew.");
    }
}
