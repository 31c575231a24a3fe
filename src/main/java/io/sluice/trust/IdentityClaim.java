package io.sluice.trust;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which claim of an ID token names the identity (R30). */
public enum IdentityClaim {
    /** The provider's own id of the person: never given to somebody else. */
    SUB("openid"),
    /** An address that the provider says is verified. */
    EMAIL("openid email"),
    /** A name that people may be able to choose: for providers whose administrators give it. */
    PREFERRED_USERNAME("openid profile");

    private final List<String> scopes;

    IdentityClaim(String scopes) {
        this.scopes = List.of(scopes.split(" "));
    }

    /** Its name in the token. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with a name. */
    public static Optional<IdentityClaim> of(String wire) {
        return Arrays.stream(values())
                .filter(claim -> claim.wire().equals(wire))
                .findFirst();
    }

    /** What to ask a provider for, so that it is in the token. */
    List<String> scopes() {
        return scopes;
    }
}
