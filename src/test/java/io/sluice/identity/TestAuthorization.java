package io.sluice.identity;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The authorization and token endpoints of {@link TestProvider}: people say yes at once, or what the test says. */
public final class TestAuthorization {
    private final Map<String, AuthenticationRequest> codes = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<AuthenticationRequest> asked = new ConcurrentLinkedQueue<>();
    private final Function<String, String> idToken;
    private volatile String refusal = "";
    private volatile UnaryOperator<URI> answer = uri -> uri;

    TestAuthorization(Function<String, String> idToken) {
        this.idToken = idToken;
    }

    /** Sends people back with an error from now on. */
    public void refuses(String error) {
        refusal = error;
    }

    /** Changes where people are sent back to. */
    public void answers(UnaryOperator<URI> change) {
        answer = change;
    }

    /** What was asked, in order. */
    public List<AuthenticationRequest> asked() {
        return List.copyOf(asked);
    }

    void authorize(HttpExchange exchange) throws IOException {
        AuthenticationRequest request;
        try {
            request = AuthenticationRequest.parse(exchange.getRequestURI());
        } catch (ParseException e) {
            TestProvider.send(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        asked.add(request);
        String issuer = "http://" + exchange.getRequestHeaders().getFirst("Host");
        String result;
        if (refusal.isEmpty()) {
            AuthorizationCode code = new AuthorizationCode();
            codes.put(code.getValue(), request);
            result = "code=" + code.getValue();
        } else {
            result = "error=" + refusal;
        }
        String state =
                request.getState() == null ? "" : "&state=" + request.getState().getValue();
        TestProvider.redirect(
                exchange,
                answer.apply(URI.create(request.getRedirectionURI() + "?" + result + state + "&iss=" + issuer)));
    }

    /** A code is good once, for the redirect address and the verifier that belong to it. */
    void token(HttpExchange exchange) throws IOException {
        Map<String, List<String>> form =
                URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        try {
            AuthorizationCodeGrant grant = AuthorizationCodeGrant.parse(form);
            AuthenticationRequest request =
                    codes.remove(grant.getAuthorizationCode().getValue());
            boolean good = request != null
                    && grant.getCodeVerifier() != null
                    && request.getRedirectionURI().equals(grant.getRedirectionURI())
                    && form.getOrDefault("client_id", List.of()).contains(TestProvider.CLIENT)
                    && CodeChallenge.compute(CodeChallengeMethod.S256, grant.getCodeVerifier())
                            .equals(request.getCodeChallenge());
            if (good) {
                TestProvider.send(
                        exchange,
                        200,
                        "{\"access_token\":\"unused\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
                                .formatted(idToken.apply(String.valueOf(request.getNonce()))));
                return;
            }
        } catch (ParseException e) {
            // Told as every grant that is not good.
        }
        TestProvider.send(exchange, 400, "{\"error\":\"invalid_grant\"}");
    }
}
