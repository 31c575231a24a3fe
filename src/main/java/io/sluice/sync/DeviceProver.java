package io.sluice.sync;

import io.sluice.protocol.DeviceProof;
import io.sluice.replica.DeviceKey;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows the backend with every request which device it comes from (R24, RFC 9449). A proof holds what the backend handed out
 * last; where that is too old, the backend says so, and the request is sent once more. Safe for use by several threads.
 */
final class DeviceProver {
    private static final int UNAUTHORIZED = 401;

    private final DeviceKey key;
    private final Clock clock;
    private volatile @Nullable String nonce;

    DeviceProver(DeviceKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** The request with a fresh proof. */
    HttpRequest proving(HttpRequest request) {
        Optional<String> token = request.headers()
                .firstValue("Authorization")
                .map(scheme -> scheme.substring(DeviceProof.SCHEME.length()));
        String proof = DeviceProof.sign(
                key.pair(), request.method(), request.uri(), Optional.ofNullable(nonce), token, clock.instant());
        return HttpRequest.newBuilder(request, (_, _) -> true)
                .header(DeviceProof.HEADER, proof)
                .build();
    }

    /** Takes what the backend hands out; true if it wants the same request with that. */
    boolean wantsAnother(HttpResponse<?> response) {
        Optional<String> fresh = response.headers().firstValue(DeviceProof.NONCE_HEADER);
        fresh.ifPresent(value -> nonce = value);
        return fresh.isPresent()
                && response.statusCode() == UNAUTHORIZED
                && response.headers()
                        .firstValue("WWW-Authenticate")
                        .filter(challenge -> challenge.startsWith(DeviceProof.SCHEME))
                        .isPresent();
    }
}
