package io.sluice.backend;

import io.sluice.trust.AccessConditions;
import io.sluice.trust.IdentityProvider;
import java.util.Optional;

/**
 * How a backend is protected.
 *
 * @param conditions under which circumstances it serves (R24, R25)
 * @param ciphers the cipher suites that it takes (R26)
 * @param signals which signals of devices, networks and persons it looks at (R24); empty for none
 * @param provider where people sign in (R30); empty if they do by name
 */
public record Protection(
        AccessConditions conditions,
        CipherList ciphers,
        Optional<SignalChoice> signals,
        Optional<IdentityProvider> provider) {
    /** For a backend on this machine. */
    public static final Protection DEFAULT = new Protection(AccessConditions.DEFAULT, CipherList.PLATFORM);

    /** With sign-in by name. */
    public Protection(AccessConditions conditions, CipherList ciphers, Optional<SignalChoice> signals) {
        this(conditions, ciphers, signals, Optional.empty());
    }

    /** With sign-in by name, and without a look at signals. */
    public Protection(AccessConditions conditions, CipherList ciphers) {
        this(conditions, ciphers, Optional.empty());
    }

    /** The same, with a look at these signals. */
    public Protection looking(SignalChoice at) {
        return new Protection(conditions, ciphers, Optional.of(at), provider);
    }
}
