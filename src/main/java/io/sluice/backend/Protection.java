package io.sluice.backend;

import io.sluice.trust.AccessConditions;

/**
 * How a backend is protected.
 *
 * @param conditions under which circumstances it serves (R24, R25)
 * @param ciphers the cipher suites that it takes (R26)
 */
public record Protection(AccessConditions conditions, CipherList ciphers) {
    /** For a backend on this machine. */
    public static final Protection DEFAULT = new Protection(AccessConditions.DEFAULT, CipherList.PLATFORM);
}
