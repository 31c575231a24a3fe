package io.sluice.trust;

import io.sluice.protocol.SignedIn;
import java.time.Instant;

/** What is to be made of an ID token (R30). Reasons are one sentence for a person, and repeat nothing of the token. */
public sealed interface IdTokenVerdict {

    /**
     * It is good.
     *
     * @param identity whom it names
     * @param authenticatedAt when the person last showed the factors
     * @param how they were shown, and which
     * @param hash what it is known by: of what is signed in it, so that nobody can give it another one
     * @param until from then on it is not good in any case, and need not be remembered
     */
    record Good(String identity, Instant authenticatedAt, SignedIn how, String hash, Instant until)
            implements IdTokenVerdict {}

    /** It is not. */
    record Bad(String reason) implements IdTokenVerdict {}

    /** It is, but the person did not show several factors. */
    record TooFew(String reason) implements IdTokenVerdict {}

    /** Whether it is cannot be said now: the provider's keys are not known. */
    record Unknown(String reason) implements IdTokenVerdict {}
}
