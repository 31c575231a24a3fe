package io.sluice.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * Where the backend is and by whose certificate it is known.
 *
 * @param uri {@code https://host:port}
 * @param authority a PEM file with the one authority that is trusted
 */
public record BackendAddress(URI uri, Path authority) {
    public BackendAddress {
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "A backend is reached over HTTPS only, such as https://backend.example:8443, not " + uri + ".");
        }
    }

    /**
     * Makes sure that the authority is one.
     *
     * @throws IOException if its file cannot be read or holds no certificate that can be used
     */
    public void requireAuthority() throws IOException {
        PinnedTls.trusting(authority);
    }

    /** Host and port, for a person. */
    String place() {
        return uri.getAuthority();
    }
}
