package io.sluice.backend;

import io.sluice.protocol.Api;
import io.sluice.protocol.Problem;
import java.time.Instant;

/** What a route answers. */
sealed interface Answer {

    /** A whole body. */
    record Body(int status, String mediaType, String text) implements Answer {}

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
