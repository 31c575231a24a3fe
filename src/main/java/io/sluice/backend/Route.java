package io.sluice.backend;

import io.sluice.protocol.Malformed;
import io.sluice.trust.ApiOperation;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be asked over HTTP.
 *
 * @param method in capitals
 * @param operation what is asked for; a server does not start with a route that declares none (R23)
 */
record Route(String method, String path, @Nullable ApiOperation operation, Handler handler) {
    /** Answers a request. */
    interface Handler {
        Answer answer(Call call) throws Malformed;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
