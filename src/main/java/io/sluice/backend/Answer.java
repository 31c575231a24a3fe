package io.sluice.backend;

import io.sluice.protocol.Api;
import io.sluice.protocol.Problem;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;

/** What a route answers. */
sealed interface Answer {

    /** A whole body. */
    record Body(int status, String mediaType, String text) implements Answer {}

    /** A body that is written while it is read, because it may be long; once begun, it can only be broken off. */
    record Written(String mediaType, Writing body) implements Answer {}

    /** Writes a body. */
    @FunctionalInterface
    interface Writing {
        void to(Writer out) throws IOException;
    }

    /** Server-sent events, one for every commit, until the caller goes, the listener stops or the session ends. */
    record Events(Instant until) implements Answer {}

    static Answer json(String text) {
        return new Body(200, "application/json", text);
    }

    static Answer lines(String text) {
        return new Body(200, Api.NDJSON, text);
    }

    static Answer problem(Problem problem) {
        return new Body(problem.status(), Problem.MEDIA_TYPE, problem.text());
    }
}
