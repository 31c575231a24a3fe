package io.sluice.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Addresses of an identity provider that are taken: {@code https}, or {@code http} on this machine alone. */
public final class ProviderAddress {
    private static final Set<String> HERE = Set.of("127.0.0.1", "[::1]", "localhost");

    private ProviderAddress() {}

    /**
     * Reads an issuer.
     *
     * @throws IllegalArgumentException if it is none that is taken, with what would be accepted
     */
    public static URI issuer(String text) {
        URI uri = endpoint(text);
        if (uri.getRawQuery() != null) {
            throw refused(text);
        }
        return uri;
    }

    /**
     * Reads the address of an endpoint, which may have a query.
     *
     * @throws IllegalArgumentException as above
     */
    static URI endpoint(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw refused(text);
        }
        boolean secure = "https".equalsIgnoreCase(uri.getScheme())
                || ("http".equalsIgnoreCase(uri.getScheme()) && HERE.contains(String.valueOf(uri.getHost())));
        if (!secure || uri.getHost() == null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            throw refused(text);
        }
        return uri;
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException(
                "“%s” is no address of an identity provider. Accepted: https://HOST, perhaps with a port and a path; http only on 127.0.0.1, [::1] or localhost."
                        .formatted(text));
    }
}
