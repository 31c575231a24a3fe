package io.sluice.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * An OpenID Connect identity provider on loopback, over real HTTP: discovery, keys, authorization and token endpoint. What
 * it says in its tokens is up to the test, so that it can be an honest one or any other.
 */
public final class TestProvider implements AutoCloseable {
    /** The one client that is registered. */
    public static final String CLIENT = "sluice";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger keysAsked = new AtomicInteger();
    private final TestAuthorization authorization;
    private final Clock clock;
    private volatile RSAKey key = newKey(2_048);
    private volatile String keys = "";
    private volatile String subject = "officer";
    private volatile UnaryOperator<JWTClaimsSet.Builder> said = claims -> claims;
    private volatile String saidIssuer = "";

    /** A provider with one key, where everybody is the officer and shows two factors. */
    public TestProvider(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        authorization = new TestAuthorization(this::idToken);
        server.setExecutor(threads);
        server.createContext("/.well-known/openid-configuration", exchange -> send(exchange, 200, discovery()));
        server.createContext("/keys", exchange -> {
            keysAsked.incrementAndGet();
            send(exchange, 200, keys.isEmpty() ? new JWKSet(key).toString() : keys);
        });
        server.createContext("/authorize", authorization::authorize);
        server.createContext("/token", authorization::token);
        server.start();
    }

    /** Its issuer. */
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String discovery() {
        String said = saidIssuer.isEmpty() ? issuer() : saidIssuer;
        return """
            {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token","jwks_uri":"%s/keys",
            "response_types_supported":["code"],"subject_types_supported":["public"],
            "id_token_signing_alg_values_supported":["RS256"],"code_challenge_methods_supported":["S256"],
            "authorization_response_iss_parameter_supported":true}
            """.formatted(said, issuer(), issuer(), issuer());
    }

    /** The place where people say yes or no. */
    public TestAuthorization authorization() {
        return authorization;
    }

    /** How often its keys were asked for. */
    public int keysAsked() {
        return keysAsked.get();
    }

    /** Who signs in from now on. */
    public void subject(String who) {
        subject = who;
    }

    /** What its tokens say otherwise from now on. */
    public void says(UnaryOperator<JWTClaimsSet.Builder> change) {
        said = change;
    }

    /** Publishes this instead of its keys. */
    public void publishes(String document) {
        keys = document;
    }

    /** Claims to be another issuer in what it publishes. */
    public void claimsToBe(String issuer) {
        saidIssuer = issuer;
    }

    /** Signs with a new key from now on, and publishes no other. */
    public void rollKey() {
        key = newKey(2_048);
    }

    /** The key it signs with. */
    public RSAKey key() {
        return key;
    }

    /** A key of a size. */
    public static RSAKey newKey(int bits) {
        try {
            return new RSAKeyGenerator(bits, true)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an honest token says. */
    public JWTClaimsSet.Builder claims(String nonce) {
        Instant now = clock.instant();
        return said.apply(new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("auth_time", now.getEpochSecond())
                .claim("amr", List.of("pwd", "otp"))
                .claim("nonce", nonce));
    }

    /** A token as it gives it out. */
    public String idToken(String nonce) {
        return signed(claims(nonce).build(), key);
    }

    /** A token with these claims, signed with a key. */
    public static String signed(JWTClaimsSet claims, RSAKey key) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(
                    key, java.util.Set.of(com.nimbusds.jose.crypto.opts.AllowWeakRSAKey.getInstance())));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    static void redirect(HttpExchange exchange, URI to) throws IOException {
        exchange.getResponseHeaders().add("Location", to.toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
