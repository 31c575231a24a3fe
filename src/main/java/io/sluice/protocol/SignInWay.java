package io.sluice.protocol;

import java.time.Duration;
import java.util.List;

/** How one signs in to an enrollment. */
public sealed interface SignInWay {

    /** By the name of an identity: the demo's way. */
    record ByName() implements SignInWay {}

    /**
     * At the customer's identity provider, with OpenID Connect (R30).
     *
     * @param issuer of the ID tokens that are taken; its discovery document lies below it
     * @param client the id of the client that they must be issued for
     * @param scopes what to ask for, so that they say who it is
     * @param levels what to ask for as {@code acr_values}, the most wanted first
     * @param maxAge how long ago the person may have authenticated
     */
    record AtProvider(String issuer, String client, List<String> scopes, List<String> levels, Duration maxAge)
            implements SignInWay {
        public AtProvider {
            scopes = List.copyOf(scopes);
            levels = List.copyOf(levels);
        }
    }

    /** The body. */
    default String text() {
        return Json.object(to -> {
            switch (this) {
                case ByName() -> to.text("way", "name");
                case AtProvider at ->
                    to.text("way", "identity-provider")
                            .text("issuer", at.issuer())
                            .text("clientId", at.client())
                            .texts("scopes", at.scopes())
                            .texts("acrValues", at.levels())
                            .number("maxAge", at.maxAge().toSeconds());
            }
        });
    }

    /**
     * Reads a body; unknown fields are ignored.
     *
     * @throws Malformed also if it names a way that this version does not know
     */
    static SignInWay read(String text) throws Malformed {
        ObjectReader from = ObjectReader.of(text);
        String way = from.text("way");
        return switch (way) {
            case "name" -> new ByName();
            case "identity-provider" ->
                new AtProvider(
                        from.text("issuer"),
                        from.text("clientId"),
                        from.texts("scopes"),
                        from.texts("acrValues"),
                        Duration.ofSeconds(from.number("maxAge")));
            default -> throw new Malformed("“way” is not one that this version knows; upgrade this console.");
        };
    }
}
