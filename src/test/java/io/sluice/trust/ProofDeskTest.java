package io.sluice.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.protocol.DeviceProof;
import io.sluice.replica.MutableClock;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R24: a proof of a device counts for one request, made for this backend and lately. */
final class ProofDeskTest {
    private static final Instant NOW = Instant.parse("2026-05-06T07:08:09Z");
    private static final URI TARGET = URI.create("https://backend.example:8443/api/v1/changes?after=x");
    private static final String PATH = "/api/v1/changes";

    private final MutableClock clock = new MutableClock(NOW);
    private final ProofDesk desk = new ProofDesk(clock, new SecureRandom());
    private final KeyPair key = key();
    private final Token token = Token.random(new SecureRandom());

    private static KeyPair key() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String proof(Optional<String> nonce, Optional<String> secret) {
        // the sender's clock is wrong by years, which does not matter
        return DeviceProof.sign(key, "GET", TARGET, nonce, secret, Instant.EPOCH);
    }

    private Proof look(String proof) {
        return desk.look(proof, "GET", PATH, Optional.of(token));
    }

    private String good() {
        return proof(Optional.of(desk.nonce()), Optional.of(token.secret()));
    }

    @Test
    void aGoodProofShowsTheDeviceOnce() {
        String proof = good();
        assertThat(look(proof)).isEqualTo(new Proof.Shown(DeviceProof.device((ECPublicKey) key.getPublic())));
        assertThat(look(proof)).isInstanceOf(Proof.Repeated.class);
        clock.advance(ProofDesk.GOOD.minusMillis(1));
        assertThat(look(proof)).isInstanceOf(Proof.Repeated.class);
        assertThat(look(good())).isInstanceOf(Proof.Shown.class);
    }

    @Test
    void aProofIsNeverTakenTwiceHoweverLongOneWaits() {
        String proof = good();
        assertThat(look(proof)).isInstanceOf(Proof.Shown.class);
        for (int second = 0; second < 1_000; second++) {
            assertThat(look(proof)).isNotInstanceOf(Proof.Shown.class);
            clock.advance(Duration.ofSeconds(1));
        }
    }

    @Test
    void aNonceIsGoodForAWhileAndAtThisDeskOnly() {
        String proof = good();
        clock.advance(ProofDesk.GOOD.plusMinutes(1));
        assertThat(look(proof)).isInstanceOf(Proof.Stale.class);
        assertThat(look(proof(Optional.empty(), Optional.of(token.secret())))).isInstanceOf(Proof.Stale.class);
        String elsewhere = new ProofDesk(clock, new SecureRandom()).nonce();
        assertThat(look(proof(Optional.of(elsewhere), Optional.of(token.secret()))))
                .isInstanceOf(Proof.Stale.class);
        assertThat(look(proof(Optional.of("not a nonce"), Optional.of(token.secret()))))
                .isInstanceOf(Proof.Stale.class);
        String ahead = desk.nonce();
        clock.advance(Duration.ofMinutes(-2));
        assertThat(look(proof(Optional.of(ahead), Optional.of(token.secret())))).isInstanceOf(Proof.Stale.class);
    }

    @Test
    void aProofCountsForItsOwnRequestAndTokenOnly() {
        assertThat(desk.look(good(), "POST", PATH, Optional.of(token))).isInstanceOf(Proof.Wrong.class);
        assertThat(desk.look(good(), "GET", PATH + "/stream", Optional.of(token)))
                .isInstanceOf(Proof.Wrong.class);
        assertThat(desk.look(good(), "GET", PATH, Optional.empty())).isInstanceOf(Proof.Wrong.class);
        assertThat(desk.look(good(), "GET", PATH, Optional.of(Token.random(new SecureRandom()))))
                .isInstanceOf(Proof.Wrong.class);
        assertThat(look(proof(Optional.of(desk.nonce()), Optional.empty()))).isInstanceOf(Proof.Wrong.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "{}"})
    void whatIsNoProofIsWrong(String text) {
        assertThat(look(text)).isInstanceOf(Proof.Wrong.class);
    }

    @Test
    void whoShowsNothingShowsNothing() {
        assertThat(look("")).isEqualTo(new Proof.Absent());
    }

    @Test
    void aProofThatWasChangedIsWrong() {
        String[] parts = good().split("\\.", 3);
        String[] other = good().split("\\.", 3);
        assertThat(look(parts[0] + "." + other[1] + "." + parts[2])).isInstanceOf(Proof.Wrong.class);
        assertThat(look(parts[0] + "." + parts[1] + "." + other[2])).isInstanceOf(Proof.Wrong.class);
    }
}
