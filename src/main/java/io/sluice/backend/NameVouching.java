package io.sluice.backend;

import io.sluice.protocol.Problem;
import io.sluice.protocol.SignIn;
import io.sluice.protocol.SignInWay;
import io.sluice.protocol.SignedIn;
import io.sluice.trust.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Believes whatever name somebody gives: the demo's way.
 *
 * @param identities with their users
 */
record NameVouching(Map<String, UUID> identities, Clock clock) implements Vouching {
    NameVouching {
        identities = Map.copyOf(identities);
    }

    @Override
    public SignInWay way() {
        return new SignInWay.ByName();
    }

    @Override
    public Vouched look(SignIn.Request request, Context context) {
        if (!(request instanceof SignIn.ByName(String identity))) {
            return Vouching.nobody(
                    Problem.Type.SIGN_IN_REQUIRED, "No identity provider is configured here: sign in by name.");
        }
        UUID user = identities.get(identity);
        // What was typed is not written down: it may be a password.
        return user == null
                ? Vouching.nobody(Problem.Type.SIGN_IN_REQUIRED, "There is nobody of this name to sign in as.")
                : new Known(user, Instant.ofEpochMilli(clock.millis()), SignedIn.BY_NAME, Optional.empty());
    }

    @Override
    public void close() {
        // Nobody is asked.
    }
}
