package io.sluice.cli;

import io.sluice.egress.Checked;
import io.sluice.egress.analysis.Finding;
import java.util.List;

/**
 * What comes of one line of a list.
 *
 * @param line its number, 1 for the first
 * @param written what it names, as written; the line itself where that cannot be told
 * @param checked what that means, or why it is refused
 * @param instead the whole lines that would be accepted in place of a refused one, best first; often none
 */
record Verdict(long line, String written, Checked<Accepted> checked, List<String> instead) {
    Verdict {
        instead = List.copyOf(instead);
    }

    /**
     * What a line means; a text is empty where there is none.
     *
     * @param form the form of an address
     * @param canonical the one way to write it
     * @param ports the ports of a destination
     * @param unicode an internationalized name as people read it
     * @param warning what an officer should know all the same
     * @param findings what speaks against a destination by itself, the heaviest first
     */
    record Accepted(
            String form, String canonical, String ports, String unicode, String warning, List<Finding> findings) {
        Accepted {
            findings = List.copyOf(findings);
        }

        /** A name that has neither form nor ports. */
        static Accepted named(String canonical, String warning) {
            return new Accepted("", canonical, "", "", warning, List.of());
        }
    }
}
