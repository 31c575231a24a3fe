package io.sluice.trust;

import io.sluice.protocol.SignInWay;
import java.time.Duration;

/**
 * The customer's identity provider, as this enrollment trusts it (R30).
 *
 * @param issuer of the ID tokens that are taken, to the letter
 * @param client whom they must be issued for
 * @param claim that names the identity
 * @param factors what it must say for several factors to be believed
 */
public record IdentityProvider(String issuer, String client, IdentityClaim claim, FactorRule factors) {
    /**
     * How one signs in there.
     *
     * @param maxAge how long ago a person may have authenticated
     */
    public SignInWay way(Duration maxAge) {
        return new SignInWay.AtProvider(issuer, client, claim.scopes(), factors.wanted(), maxAge);
    }
}
