package io.sluice.backend;

import io.sluice.protocol.Api;
import io.sluice.protocol.Problem;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a route answers. */
sealed interface Answer {

    /** A whole body, with the headers that belong to it alone. */
    record Body(int status, String mediaType, String text, Map<String, String> headers) implements Answer {
        public Body {
            headers = Map.copyOf(headers);
        }
    }

    /** A body that is written while it is read, because it may be long; once begun, it can only be broken off. */
    record Written(String mediaType, Writing body) implements Answer {}

    /** Writes a body. */
    @FunctionalInterface
    interface Writing {
        void to(Writer out) throws IOException;
    }

    /**
     * Server-sent events, one for every commit, until the caller goes, the listener stops or the session ends.
     *
     * @param until when the session ends at the latest
     * @param objection why the request would not be let pass any more; asked before each event (R25)
     */
    record Events(Instant until, Supplier<Optional<Problem>> objection) implements Answer {}

    static Answer json(String text) {
        return new Body(200, "application/json", text, Map.of());
    }

    static Answer lines(String text) {
        return new Body(200, Api.NDJSON, text, Map.of());
    }

    /** A problem; one that a sign-in solves says so in the header too: a fresh one as RFC 9470 has it,
     * one with a fresh proof of the device as RFC 9449 does. */
    static Answer problem(Problem problem) {
        return problem(
                problem,
                switch (problem.type()) {
                    case SIGN_IN_REQUIRED -> Map.of("WWW-Authenticate", "Bearer");
                    case DEVICE_PROOF_REQUIRED -> Map.of("WWW-Authenticate", "DPoP error=\"use_dpop_nonce\"");
                    case STEP_UP_REQUIRED ->
                        Map.of("WWW-Authenticate", "Bearer error=\"insufficient_user_authentication\"");
                    default -> Map.of();
                });
    }

    /** A problem that is over after a while. */
    static Answer later(Problem problem, Duration wait) {
        return problem(problem, Map.of("Retry-After", Long.toString(wait.toSeconds() + 1)));
    }

    private static Answer problem(Problem problem, Map<String, String> headers) {
        return new Body(problem.status(), Problem.MEDIA_TYPE, problem.text(), headers);
    }
}
