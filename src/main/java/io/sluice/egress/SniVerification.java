package io.sluice.egress;

import org.jspecify.annotations.Nullable;

/**
 * Whether the server name in TLS traffic to port 443 is verified (R3).
 *
 * @param on the default
 * @param reason why it is off; null exactly if it is on
 */
public record SniVerification(boolean on, @Nullable String reason) {
    /** The default. */
    public static final SniVerification ON = new SniVerification(true, null);

    private static final int HTTPS = 443;

    /** Whether it concerns a destination at all: only ports that include 443 do. Of others nothing is to be said of it. */
    public static boolean concerns(Destination destination) {
        return destination.ports().contains(HTTPS);
    }

    /** Switched off, because non-HTTPS traffic is expected. */
    public static SniVerification off(String reason) {
        return new SniVerification(false, reason);
    }
}
