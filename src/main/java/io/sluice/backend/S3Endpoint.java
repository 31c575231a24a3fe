package io.sluice.backend;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where S3 is asked for the regions of buckets (R17): over TLS, or in clear text on this machine alone (R26). */
public final class S3Endpoint {
    /** The public endpoint of AWS, which knows the buckets of every region. */
    public static final URI PUBLIC = URI.create("https://s3.amazonaws.com");

    private S3Endpoint() {}

    /**
     * An endpoint as it was written.
     *
     * @throws IllegalArgumentException if it is none, with a sentence that says why
     */
    public static URI parse(String text) {
        URI uri = URI.create(text);
        String host = uri.getHost();
        boolean bare = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
        String path = uri.getRawPath();
        if (host == null || !bare || !(path.isEmpty() || path.equals("/"))) {
            throw new IllegalArgumentException("An endpoint of S3 is a scheme and a host, such as " + PUBLIC + ".");
        }
        boolean clear = "http".equalsIgnoreCase(uri.getScheme());
        if (!("https".equalsIgnoreCase(uri.getScheme()) || (clear && loopback(host)))) {
            throw new IllegalArgumentException(
                    "An endpoint of S3 is asked over https; http is for a server on this machine alone.");
        }
        return uri;
    }

    private static boolean loopback(@Nullable String host) {
        return "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
    }
}
