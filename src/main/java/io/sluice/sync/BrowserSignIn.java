package io.sluice.sync;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.sluice.identity.Discovery;
import io.sluice.identity.ProviderHttp;
import io.sluice.protocol.SignIn;
import io.sluice.protocol.SignInWay;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/**
 * Signs a person in at the identity provider with the browser of this machine (R30): OpenID Connect with an authorization
 * code and PKCE, for a native program (RFC 8252). What comes of it is an ID token that only this device can use; whether it
 * is good is for the backend to say. Nothing of it is written down here, and it is used once.
 */
final class BrowserSignIn {
    private static final int SALT = 32;

    private final SignInWay.AtProvider way;
    private final String device;
    private final Duration patience;
    private final SecureRandom random = new SecureRandom();

    /**
     * A sign-in that has not begun.
     *
     * @param device the id of this one
     * @param patience how long the person has
     */
    BrowserSignIn(SignInWay.AtProvider way, String device, Duration patience) {
        this.way = way;
        this.device = device;
        this.patience = patience;
    }

    /**
     * Leads a person there and waits.
     *
     * @param fresh whether the person must show the factors anew, even to a provider that knows the browser
     * @throws IOException if the provider cannot be reached, or is not one that can be used
     * @throws NotSignedIn if it came to nothing
     */
    SignIn.WithIdToken with(SigningIn person, boolean fresh) throws IOException, NotSignedIn {
        byte[] bits = new byte[SALT];
        random.nextBytes(bits);
        String salt = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        CodeVerifier verifier = new CodeVerifier();
        try (ProviderHttp http = new ProviderHttp();
                Landing landing = Landing.open()) {
            OIDCProviderMetadata provider = Discovery.read(http, way.issuer());
            person.begun(question(provider, landing, salt, verifier, fresh), landing::giveUp);
            AuthorizationCode code = code(landing.await(patience), landing, provider);
            return new SignIn.WithIdToken(idToken(http, provider, landing, code, verifier), salt);
        }
    }

    private URI question(
            OIDCProviderMetadata provider, Landing landing, String salt, CodeVerifier verifier, boolean fresh)
            throws IOException {
        AuthenticationRequest.Builder question = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(way.scopes().toArray(String[]::new)),
                        new ClientID(way.client()),
                        landing.address())
                .endpointURI(Discovery.endpoint("authorization endpoint", provider.getAuthorizationEndpointURI()))
                .state(landing.state())
                .nonce(new Nonce(SignIn.nonce(device, salt)))
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .maxAge(Math.toIntExact(Math.min(way.maxAge().toSeconds(), Integer.MAX_VALUE)));
        if (!way.levels().isEmpty()) {
            question.acrValues(way.levels().stream().map(ACR::new).toList());
        }
        if (fresh) {
            question.prompt(Prompt.Type.LOGIN);
        }
        return question.build().toURI();
    }

    private static AuthorizationCode code(URI came, Landing landing, OIDCProviderMetadata provider) throws NotSignedIn {
        AuthorizationResponse answer;
        try {
            answer = AuthorizationResponse.parse(came);
        } catch (ParseException _) {
            throw new NotSignedIn("What the identity provider sent back is no answer to a sign-in.");
        }
        if (!landing.state().equals(answer.getState())) {
            throw new NotSignedIn("What came back is not the answer to this sign-in.");
        }
        Issuer said = answer.getIssuer();
        if (said == null ? provider.supportsAuthorizationResponseIssuerParam() : !said.equals(provider.getIssuer())) {
            throw new NotSignedIn("The answer came from another identity provider than was asked (RFC 9207).");
        }
        if (!answer.indicatesSuccess()) {
            throw new NotSignedIn(
                    ProviderErrors.sentence(answer.toErrorResponse().getErrorObject()));
        }
        AuthorizationCode code = answer.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw new NotSignedIn("The identity provider sent no authorization code.");
        }
        return code;
    }

    private String idToken(
            ProviderHttp http,
            OIDCProviderMetadata provider,
            Landing landing,
            AuthorizationCode code,
            CodeVerifier verifier)
            throws IOException, NotSignedIn {
        URI endpoint = Discovery.endpoint("token endpoint", provider.getTokenEndpointURI());
        String form = new TokenRequest.Builder(
                        endpoint,
                        new ClientID(way.client()),
                        new AuthorizationCodeGrant(code, landing.address(), verifier))
                .build()
                .toHTTPRequest()
                .getBody();
        ProviderHttp.Answer answer = http.post(endpoint, form);
        try {
            HTTPResponse response = new HTTPResponse(answer.status());
            response.setContentType("application/json");
            response.setBody(answer.text());
            TokenResponse read = OIDCTokenResponseParser.parse(response);
            if (!read.indicatesSuccess()) {
                throw new NotSignedIn(
                        ProviderErrors.sentence(read.toErrorResponse().getErrorObject()));
            }
            return ((OIDCTokenResponse) read.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDTokenString();
        } catch (ParseException _) {
            throw new NotSignedIn(
                    "The identity provider did not answer with an ID token (HTTP " + answer.status() + ").");
        }
    }
}
