package io.sluice.cli;

import io.sluice.cli.ProposedDestinations.Proposal;
import java.io.IOException;

/** Prints what comes of each proposed destination, one line for each. */
interface Verdicts {
    void print(Proposal proposal) throws IOException;
}
