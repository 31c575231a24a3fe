package io.sluice.backend;

import io.sluice.identity.ProviderAddress;
import io.sluice.identity.ProviderHttp;
import io.sluice.identity.ProviderKeys;
import io.sluice.protocol.Problem;
import io.sluice.protocol.SignIn;
import io.sluice.protocol.SignInWay;
import io.sluice.trust.Context;
import io.sluice.trust.IdTokenCheck;
import io.sluice.trust.IdTokenVerdict.Bad;
import io.sluice.trust.IdTokenVerdict.Good;
import io.sluice.trust.IdTokenVerdict.TooFew;
import io.sluice.trust.IdTokenVerdict.Unknown;
import io.sluice.trust.IdentityProvider;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Believes the customer's identity provider, and only from the device that asked it (R30). */
final class ProviderVouching implements Vouching {
    /** How long the provider's keys are not asked for again. */
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Map<String, UUID> identities;
    private final SignInWay way;
    private final ProviderHttp http = new ProviderHttp();
    private final IdTokenCheck check;

    /**
     * Believes a provider, which is not asked for anything yet.
     *
     * @param maxAge how long ago a person may have authenticated there
     * @param identities whom the claim that names the identity may name, with their users
     * @throws IllegalArgumentException if its issuer is no address of one
     */
    ProviderVouching(IdentityProvider provider, Duration maxAge, Map<String, UUID> identities, Clock clock) {
        ProviderAddress.issuer(provider.issuer());
        this.identities = Map.copyOf(identities);
        this.way = provider.way(maxAge);
        this.check = new IdTokenCheck(provider, ProviderKeys.of(http, provider.issuer()), maxAge, clock);
    }

    @Override
    public SignInWay way() {
        return way;
    }

    @Override
    public Vouched look(SignIn.Request request, Context context) {
        if (!(request instanceof SignIn.WithIdToken(String token, String salt))) {
            return Vouching.nobody(
                    Problem.Type.SIGN_IN_REQUIRED, "Nobody signs in by name here: sign in at the identity provider.");
        }
        if (context.device().isEmpty()) {
            return Vouching.nobody(
                    Problem.Type.SIGN_IN_REQUIRED,
                    "An ID token is taken only from the device that asked for it: prove its key (DPoP, RFC 9449).");
        }
        return switch (check.look(token, SignIn.nonce(context.device().get(), salt))) {
            case Good good -> known(good);
            case Bad(String reason) -> Vouching.nobody(Problem.Type.SIGN_IN_REQUIRED, reason);
            case TooFew(String reason) -> Vouching.nobody(Problem.Type.FACTORS_NOT_MET, reason);
            case Unknown(String reason) -> new Nobody(Problem.of(Problem.Type.UNAVAILABLE, reason), Optional.of(AGAIN));
        };
    }

    private Vouched known(Good good) {
        UUID user = identities.get(good.identity());
        return user == null
                ? Vouching.nobody(
                        Problem.Type.SIGN_IN_REQUIRED,
                        "The identity provider vouches for somebody who is not known in this enrollment. This lies on"
                                + " the customer's side: ask an enrollment administrator.")
                : new Known(user, good.authenticatedAt(), good.how(), Optional.of(new Once(good.hash(), good.until())));
    }

    @Override
    public void close() {
        http.close();
    }
}
