package io.sluice.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Signing in: by the name of an identity, as the demo allows it, or with what the customer's identity provider says (R30). */
public final class SignIn {
    /** The most characters that an ID token may have. */
    public static final int LONGEST_TOKEN = 20_000;

    private static final String ID_TOKEN = "idToken";
    private static final String SALT_FORM = "[A-Za-z0-9_-]{43}";

    private SignIn() {}

    /** What is sent. */
    public sealed interface Request {
        /** The body. */
        String text();

        /** Reads a body strictly. */
        static Request read(String text) throws Malformed {
            ObjectReader from = ObjectReader.of(text);
            Request request = from.has(ID_TOKEN)
                    ? new WithIdToken(from.text(ID_TOKEN), from.text("salt"))
                    : new ByName(from.text("identity"));
            from.complete();
            return request instanceof WithIdToken token ? token.checked() : request;
        }
    }

    /** By the name of an identity, where there is no identity provider. */
    public record ByName(String identity) implements Request {
        @Override
        public String text() {
            return Json.object(to -> to.text("identity", identity));
        }
    }

    /**
     * With an ID token, from the device that asked for it: its {@code nonce} is {@link #nonce} of that device and the salt.
     *
     * @param salt 256 random bits, base64url without padding
     */
    public record WithIdToken(String idToken, String salt) implements Request {
        private WithIdToken checked() throws Malformed {
            if (idToken.length() > LONGEST_TOKEN) {
                throw new Malformed("“idToken” has more than " + LONGEST_TOKEN + " characters.");
            }
            if (!salt.matches(SALT_FORM)) {
                throw new Malformed("“salt” is not 256 bits as 43 characters of base64url.");
            }
            return this;
        }

        @Override
        public String text() {
            return Json.object(to -> to.text(ID_TOKEN, idToken).text("salt", salt));
        }

        /** Without the token, so that it cannot end in a log. */
        @Override
        public String toString() {
            return "WithIdToken[]";
        }
    }

    /**
     * What an ID token's {@code nonce} must be, so that it can be used by nobody but the device that asked for it.
     *
     * @param device its id ({@link DeviceProof#device})
     */
    public static String nonce(String device, String salt) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((device + "." + salt).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * What is answered.
     *
     * @param token to be sent as {@code Authorization: Bearer}; a secret
     * @param user who signed in
     * @param name the user's name
     * @param enrollment where; a local store belongs to one enrollment and one user
     */
    public record Session(String token, Instant expiresAt, UUID user, String name, UUID enrollment) {
        /** The body. */
        public String text() {
            return Json.object(to -> to.text("token", token)
                    .instant("expiresAt", expiresAt)
                    .id("user", user)
                    .text("name", name)
                    .id("enrollment", enrollment));
        }

        /** Reads a body; unknown fields are ignored. */
        public static Session read(String text) throws Malformed {
            ObjectReader from = ObjectReader.of(text);
            return new Session(
                    from.text("token"),
                    from.instant("expiresAt"),
                    from.id("user"),
                    from.text("name"),
                    from.id("enrollment"));
        }

        /** Without the token, so that it cannot end in a log. */
        @Override
        public String toString() {
            return "Session of " + name + " until " + expiresAt;
        }
    }
}
