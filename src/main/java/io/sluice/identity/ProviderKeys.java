package io.sluice.identity;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of an identity provider. They are asked for when they are first needed, and again when they are old or when a
 * token names one that is not among them, but then no more than twice in half a minute, whatever tokens anybody sends.
 */
public final class ProviderKeys implements JWKSetSource<SecurityContext> {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderKeys.class);
    /** How long a key that the provider has taken back may still count. */
    private static final Duration CACHED = Duration.ofMinutes(15);
    /** How long one who needs them waits for another who is asking already. */
    private static final Duration WAIT = Duration.ofSeconds(25);

    private static final Duration SELDOM = Duration.ofSeconds(30);

    private final ProviderHttp http;
    private final String issuer;

    private ProviderKeys(ProviderHttp http, String issuer) {
        this.http = http;
        this.issuer = issuer;
    }

    /** The keys of an issuer; a {@link KeySourceException} says that they cannot be had. */
    public static JWKSource<SecurityContext> of(ProviderHttp http, String issuer) {
        return JWKSourceBuilder.create(new ProviderKeys(http, issuer))
                .cache(CACHED.toMillis(), WAIT.toMillis())
                .refreshAheadCache(false)
                .rateLimited(SELDOM.toMillis())
                .build();
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
            throws KeySourceException {
        try {
            String document = http.get(Discovery.endpoint(
                    "list of keys", Discovery.read(http, issuer).getJWKSetURI()));
            return read(document);
        } catch (IOException e) {
            LOG.warn("The keys of the identity provider cannot be had: {}", e.getMessage());
            LOG.debug("Why they cannot be had", e);
            throw new RemoteKeySourceException("The keys cannot be had", e);
        } catch (ParseException e) {
            LOG.warn("What the identity provider {} publishes as its keys cannot be read", issuer);
            throw new RemoteKeySourceException("The keys cannot be read", e);
        }
    }

    /** What is JSON and no set of keys, such as {@code null}, makes the parser fail in ways of its own. */
    private static JWKSet read(String document) throws ParseException {
        try {
            return JWKSet.parse(document);
        } catch (RuntimeException e) {
            throw new ParseException("no set of keys: " + e, 0);
        }
    }

    @Override
    public void close() {
        // Whoever opened the way to the provider closes it.
    }
}
