package io.sluice.cli;

import java.io.IOException;
import java.util.Optional;

/** Reads a list and says of each line what it means. */
interface VerdictSource {
    /** The next verdict; empty at the end. */
    Optional<Verdict> next() throws IOException;
}
