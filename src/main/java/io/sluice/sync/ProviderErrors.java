package io.sluice.sync;

import com.nimbusds.oauth2.sdk.ErrorObject;
import org.jspecify.annotations.Nullable;

/** What an identity provider means with an error, for a person. Of its own words only the code is repeated. */
final class ProviderErrors {
    private static final String CODE = "[a-z_]{1,60}";

    private ProviderErrors() {}

    static String sentence(@Nullable ErrorObject error) {
        String code = error == null ? null : error.getCode();
        if (code == null || !code.matches(CODE)) {
            return "The identity provider did not let you sign in, and does not say why.";
        }
        return switch (code) {
            case "access_denied" -> "You are not signed in: it was declined at the identity provider (access_denied).";
            case "unmet_authentication_requirements" ->
                "The identity provider cannot sign you in as strongly as this enrollment asks"
                        + " (unmet_authentication_requirements). Set up a second factor or a passkey there.";
            case "temporarily_unavailable", "server_error" ->
                "The identity provider cannot sign anybody in now (%s). Try again in a moment.".formatted(code);
            case "unauthorized_client",
                    "invalid_client",
                    "invalid_request",
                    "invalid_scope",
                    "unsupported_response_type" ->
                "The identity provider does not take sign-ins from this program (%s). This lies on the customer's side: have Sluice registered there as a public client with PKCE, with the redirect address http://127.0.0.1/signed-in on any port."
                        .formatted(code);
            case "invalid_grant" -> "The identity provider took back what it had sent (invalid_grant). Sign in again.";
            default -> "The identity provider did not let you sign in: %s.".formatted(code);
        };
    }
}
