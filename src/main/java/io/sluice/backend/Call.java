package io.sluice.backend;

import io.sluice.protocol.Malformed;
import io.sluice.protocol.Problem;
import io.sluice.trust.Context;
import io.sluice.trust.Identity;
import java.util.Optional;

/** A request that the policy enforcement point let pass. */
interface Call {
    /** The circumstances that it was let pass in. */
    Context context();

    /** Why it would not be let pass now, for an answer that goes on for long; empty if it would. */
    Optional<Problem> objection();

    /** Who asks, where the enforcement point lets only those pass who signed in. */
    default Identity caller() {
        return context().identity().orElseThrow();
    }

    /** The network address it came from. */
    default String source() {
        return context().source();
    }

    /** A query parameter. */
    Optional<String> query(String name);

    /**
     * The body as text.
     *
     * @throws Malformed if it is not UTF-8
     * @throws TooLarge if it has more bytes than the interface takes
     */
    String body() throws Malformed;
}
