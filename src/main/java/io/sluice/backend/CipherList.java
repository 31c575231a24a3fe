package io.sluice.backend;

import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * The cipher suites that the listener takes (R26), by their names in Java's list, which are IANA's.
 *
 * @param suites empty for all that the Java platform takes by default
 */
public record CipherList(List<String> suites) {
    /** What the Java platform takes by default. */
    public static final CipherList PLATFORM = new CipherList(List.of());

    /**
     * Takes the names.
     *
     * @throws IllegalArgumentException if one is not of those that the Java platform takes by default: a list may narrow
     *     them, but never bring back one that was found too weak
     */
    public CipherList {
        suites = List.copyOf(suites);
        List<String> taken = taken();
        for (String suite : suites) {
            if (!taken.contains(suite)) {
                throw new IllegalArgumentException("R26: “%s” is not one of the cipher suites that can be taken: %s."
                        .formatted(suite, String.join(", ", taken)));
            }
        }
    }

    /** Reads names with commas between them. */
    public static CipherList parse(String text) {
        return new CipherList(
                Arrays.stream(text.split(",", -1)).map(String::strip).toList());
    }

    private static List<String> taken() {
        try {
            return List.of(SSLContext.getDefault().getDefaultSSLParameters().getCipherSuites());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has TLS", e);
        }
    }
}
