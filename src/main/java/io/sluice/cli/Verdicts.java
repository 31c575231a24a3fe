package io.sluice.cli;

import java.io.IOException;

/** Prints what comes of each line of a list, one line for each. */
interface Verdicts {
    void print(Verdict verdict) throws IOException;
}
