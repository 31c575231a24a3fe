package io.sluice.backend;

import io.sluice.protocol.Api;
import io.sluice.protocol.DeviceProof;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.SignIn;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Optional;

/** A device with a key, that talks to a backend step by step, as RFC 9449 has it. */
final class TestDevice {
    private final TestBackend backend;
    private final KeyPair key;
    private String nonce = "";

    TestDevice(TestBackend backend) {
        this.backend = backend;
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            key = keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String id() {
        return DeviceProof.device((ECPublicKey) key.getPublic());
    }

    /** A proof for a request, with the nonce that was handed out last. */
    String proof(String method, String path, Optional<String> token) {
        return DeviceProof.sign(
                key,
                method,
                backend.uri(path),
                Optional.of(nonce).filter(known -> !known.isEmpty()),
                token,
                Instant.now());
    }

    /** Asks the backend for a nonce. */
    void askForNonce() {
        nonce = backend.send(HttpRequest.newBuilder(backend.uri(Api.HEALTH)).header(DeviceProof.HEADER, "?"))
                .headers()
                .firstValue(DeviceProof.NONCE_HEADER)
                .orElseThrow();
    }

    HttpResponse<String> trySignIn(String identity) {
        return trySignIn(new SignIn.ByName(identity));
    }

    /** Signs in with what an identity provider gave out. */
    HttpResponse<String> trySignIn(SignIn.Request request) {
        askForNonce();
        return backend.send(HttpRequest.newBuilder(backend.uri(Api.SIGN_IN))
                .header(DeviceProof.HEADER, proof("POST", Api.SIGN_IN, Optional.empty()))
                .POST(BodyPublishers.ofString(request.text())));
    }

    String signIn(String identity) {
        HttpResponse<String> answer = trySignIn(identity);
        try {
            return SignIn.Session.read(answer.body()).token();
        } catch (Malformed e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    /** A request in a session, with a fresh proof. */
    HttpRequest.Builder get(String token, String path) {
        askForNonce();
        return HttpRequest.newBuilder(backend.uri(path))
                .header("Authorization", DeviceProof.SCHEME + token)
                .header(DeviceProof.HEADER, proof("GET", path, Optional.of(token)));
    }

    HttpRequest.Builder post(String token, String path, String body) {
        askForNonce();
        return HttpRequest.newBuilder(backend.uri(path))
                .header("Authorization", DeviceProof.SCHEME + token)
                .header(DeviceProof.HEADER, proof("POST", path, Optional.of(token)))
                .POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> read(String token, String path) {
        return backend.send(get(token, path));
    }

    <T> HttpResponse<T> read(String token, String path, HttpResponse.BodyHandler<T> handler) {
        return backend.send(get(token, path).build(), handler);
    }

    HttpResponse<InputStream> listen(String token) {
        return read(token, Api.CHANGES_STREAM, BodyHandlers.ofInputStream());
    }
}
