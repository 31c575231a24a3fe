package io.sluice.protocol;

import java.time.Instant;
import java.util.UUID;

/** Signing in, as the demo allows it: by the name of an identity. */
public final class SignIn {
    private SignIn() {}

    /** What is sent. */
    public record Request(String identity) {
        /** The body. */
        public String text() {
            return Json.object(to -> to.text("identity", identity));
        }

        /** Reads a body strictly. */
        public static Request read(String text) throws Malformed {
            ObjectReader from = ObjectReader.of(text);
            Request request = new Request(from.text("identity"));
            from.complete();
            return request;
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
