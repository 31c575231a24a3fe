package io.sluice.backend;

import io.sluice.trust.AccessConditions;
import java.util.Optional;

/**
 * How a backend is protected.
 *
 * @param conditions under which circumstances it serves (R24, R25)
 * @param ciphers the cipher suites that it takes (R26)
 * @param signals which signals of devices, networks and persons it looks at (R24); empty for none
 */
public record Protection(AccessConditions conditions, CipherList ciphers, Optional<SignalChoice> signals) {
    /** For a backend on this machine. */
    public static final Protection DEFAULT = new Protection(AccessConditions.DEFAULT, CipherList.PLATFORM);

    /** Without a look at signals. */
    public Protection(AccessConditions conditions, CipherList ciphers) {
        this(conditions, ciphers, Optional.empty());
    }
}
