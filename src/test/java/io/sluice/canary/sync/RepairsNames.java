package io.sluice.canary.sync;

import java.net.IDN;

/** Repairs a name in silence. */
public final class RepairsNames {
    /** The name, repaired. */
    public String repair(String name) {
        return IDN.toASCII(name);
    }
}
