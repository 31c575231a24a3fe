package io.sluice.trust;

import io.sluice.protocol.DeviceProof;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A session's secret: 256 random bits. The backend keeps only its hash. */
public final class Token {
    private static final int BYTES = 32;
    private static final List<String> SCHEMES = List.of("Bearer ", DeviceProof.SCHEME);

    private final String secret;

    private Token(String secret) {
        this.secret = secret;
    }

    /** A new one. */
    public static Token random(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** The token in an {@code Authorization} header; empty if there is none that has the form of one. */
    public static Optional<Token> of(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        return SCHEMES.stream()
                .filter(scheme -> header.regionMatches(true, 0, scheme, 0, scheme.length()))
                .map(scheme -> header.substring(scheme.length()).strip())
                .filter(secret -> secret.matches("[A-Za-z0-9_-]{43}"))
                .map(Token::new)
                .findFirst();
    }

    /** What is sent to whom it belongs, once. */
    public String secret() {
        return secret;
    }

    /** What is kept: the SHA-256 as hexadecimal digits. The secret is random, so there is nothing to stretch. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Never the secret, so that it cannot end in a log. */
    @Override
    public String toString() {
        return "a token";
    }
}
