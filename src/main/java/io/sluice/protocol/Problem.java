package io.sluice.protocol;

import io.sluice.egress.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not served (RFC 9457).
 *
 * @param type a stable name of what is wrong
 * @param title a few words, the same for every problem of the type
 * @param status the HTTP status
 * @param detail one sentence for a person
 * @param rule the product's rule, where there is one
 */
public record Problem(
        Type type,
        String title,
        int status,
        String detail,
        @Nullable Rule rule) {
    /** The media type of a body with a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The kinds of problems. */
    public enum Type {
        MALFORMED("malformed", 400, "The request is malformed", null),
        BACKEND_TOO_OLD("backend-too-old", 400, "Upgrade the backend", null),
        /** Signed in, but not lately enough for what is asked (R25). */
        STEP_UP_REQUIRED("step-up-required", 401, "Sign in again for this", Rule.R25),
        /** The request must show anew which device it comes from, with what the answer hands out (R24, RFC 9449). */
        DEVICE_PROOF_REQUIRED("device-proof-required", 401, "Prove the device anew", Rule.R24),
        SIGN_IN_REQUIRED("sign-in-required", 401, "Sign in first", Rule.R23),
        NETWORK_NOT_ADMITTED("network-not-admitted", 403, "Requests from this network are not served", Rule.R24),
        /** The device, the network or the person is not as the enrollment requires (R24). */
        SIGNALS_NOT_MET("signals-not-met", 403, "A required signal is not met", Rule.R24),
        /** The identity provider does not say that the person showed several factors (R30). */
        FACTORS_NOT_MET("factors-not-met", 403, "Several factors are needed", Rule.R30),
        FORBIDDEN("forbidden", 403, "Your roles do not allow this", Rule.R14),
        NOT_FOUND("not-found", 404, "There is nothing here", null),
        METHOD_NOT_ALLOWED("method-not-allowed", 405, "This is not done to it", null),
        TOO_LARGE("too-large", 413, "The request is too large", null),
        UPGRADE_REQUIRED("upgrade-required", 426, "Upgrade this console", null),
        TOO_MANY_REQUESTS("too-many-requests", 429, "Too many tries", Rule.R23),
        INTERNAL("internal", 500, "The backend failed", null),
        UNAVAILABLE("unavailable", 503, "The backend cannot answer now", null),
        /** A problem that this version does not know. */
        OTHER("other", 0, "The request failed", null);

        private final String wire;
        private final int status;
        private final String title;
        private final @Nullable Rule rule;

        Type(String wire, int status, String title, @Nullable Rule rule) {
            this.wire = "urn:sluice:problem:" + wire;
            this.status = status;
            this.title = title;
            this.rule = rule;
        }

        /** Whether it waits for the person: a sign-in solves it, once what it names is mended. */
        public boolean asksToSignIn() {
            return switch (this) {
                case SIGN_IN_REQUIRED, STEP_UP_REQUIRED, SIGNALS_NOT_MET, FACTORS_NOT_MET -> true;
                default -> false;
            };
        }

        /** Whether it says of the request itself that it will never be taken, rather than of the moment or the sender. */
        public boolean isVerdict() {
            return this == MALFORMED || this == TOO_LARGE;
        }

        /** The stable name. */
        public String wire() {
            return wire;
        }

        /** The HTTP status it goes with. */
        public int status() {
            return status;
        }
    }

    /** A problem of a type, with its own sentence. */
    public static Problem of(Type type, String detail) {
        return new Problem(type, type.title, type.status, detail, type.rule);
    }

    /** The body. */
    public String text() {
        return Json.object(to -> to.text("type", type.wire)
                .text("title", title)
                .number("status", status)
                .text("detail", detail)
                .constant("rule", rule));
    }

    /** Reads a body; a type it does not know is {@link Type#OTHER}. */
    public static Problem read(String text) throws Malformed {
        ObjectReader from = ObjectReader.of(text);
        String wire = from.text("type", "");
        Type type = Type.OTHER;
        for (Type known : Type.values()) {
            if (known.wire.equals(wire)) {
                type = known;
            }
        }
        Rule rule = from.has("rule") ? from.constant("rule", Rule.class) : null;
        return new Problem(
                type, from.text("title", type.title), (int) from.number("status"), from.text("detail", ""), rule);
    }
}
