package io.sluice.identity;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;

/** What an identity provider publishes of itself (OpenID Connect Discovery). */
public final class Discovery {
    private static final String DOCUMENT = "/.well-known/openid-configuration";

    private Discovery() {}

    /**
     * Reads the document of an issuer, which must be about that issuer, to the letter.
     *
     * @throws IOException if it cannot be had or is not about it, with one sentence
     */
    public static OIDCProviderMetadata read(ProviderHttp http, String issuer) throws IOException {
        endpoint("issuer", issuer);
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        OIDCProviderMetadata read;
        try {
            read = OIDCProviderMetadata.parse(http.get(URI.create(base + DOCUMENT)));
        } catch (ParseException e) {
            throw new IOException(
                    "What the identity provider publishes below " + issuer
                            + " is no OpenID Connect discovery document.",
                    e);
        }
        if (!read.getIssuer().getValue().equals(issuer)) {
            throw new IOException("The identity provider at " + issuer + " says that it is another issuer.");
        }
        return read;
    }

    /**
     * The address of an endpoint that a document names.
     *
     * @throws IOException if it names none that is taken
     */
    public static URI endpoint(String what, Object named) throws IOException {
        try {
            return ProviderAddress.endpoint(String.valueOf(named));
        } catch (IllegalArgumentException e) {
            throw new IOException("The identity provider's " + what + " cannot be used. " + e.getMessage(), e);
        }
    }
}
