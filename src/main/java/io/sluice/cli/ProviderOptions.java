package io.sluice.cli;

import io.sluice.identity.ProviderAddress;
import io.sluice.trust.FactorRule;
import io.sluice.trust.IdentityClaim;
import io.sluice.trust.IdentityProvider;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code sluice backend} is told about the customer's identity provider (R30). */
final class ProviderOptions {
    @Option(
            names = "--identity-provider",
            paramLabel = "ISSUER",
            description = "The OpenID Connect issuer where people sign in, such as https://id.example.com/realms/acme."
                    + " Nobody signs in by name then.")
    private @Nullable String issuer;

    @Option(
            names = "--client-id",
            paramLabel = "ID",
            description = "As which client this enrollment is registered there: a public one, with PKCE, whose redirect"
                    + " address is http://127.0.0.1/signed-in on any port.")
    private @Nullable String client;

    @Option(
            names = "--identity-claim",
            paramLabel = "CLAIM",
            description = "Which claim of the ID token names the identity: sub (default), email (only if the provider"
                    + " says that it is verified) or preferred_username (only where people cannot choose it).")
    private @Nullable String claim;

    @Option(
            names = "--factors",
            paramLabel = "LIST",
            description =
                    "What the ID token must say for several factors to be believed: amr (default: it holds mfa, or two"
                            + " methods of different kinds), acr=VALUE+VALUE (one of these), or both with a comma"
                            + " between.")
    private @Nullable String factors;

    /** Whether a provider is named. */
    boolean given() {
        return issuer != null;
    }

    /**
     * What was chosen; empty if people sign in by name.
     *
     * @throws IllegalArgumentException if the options do not go together, with what would be accepted
     */
    Optional<IdentityProvider> chosen() {
        String there = issuer;
        String as = client;
        if (there == null || as == null) {
            if (there != null || as != null || claim != null || factors != null) {
                throw new IllegalArgumentException("--identity-provider ISSUER and --client-id ID belong together, and"
                        + " --identity-claim and --factors to them.");
            }
            return Optional.empty();
        }
        if (as.isBlank()) {
            throw new IllegalArgumentException("--client-id is empty; name the client that is registered there.");
        }
        return Optional.of(new IdentityProvider(issuer(there), as, claim(), factors()));
    }

    private static String issuer(String text) {
        try {
            ProviderAddress.issuer(text);
            return text;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--identity-provider: " + e.getMessage(), e);
        }
    }

    private IdentityClaim claim() {
        String named = claim == null ? IdentityClaim.SUB.wire() : claim;
        return IdentityClaim.of(named)
                .orElseThrow(() -> new IllegalArgumentException("--identity-claim: “%s” is none. Accepted: %s."
                        .formatted(
                                named,
                                Arrays.stream(IdentityClaim.values())
                                        .map(IdentityClaim::wire)
                                        .collect(Collectors.joining(", ")))));
    }

    private FactorRule factors() {
        String list = factors;
        try {
            return list == null ? FactorRule.METHODS : FactorRule.parse(list);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--factors: " + e.getMessage(), e);
        }
    }
}
