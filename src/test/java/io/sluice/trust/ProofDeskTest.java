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
        return desk.look(proof, "GET", PATH, Optional.of(token), ProofDeskTest::bound);
    }

    private static Optional<ProofAccount> bound(String device) {
        return Optional.of(new ProofAccount.OfDevice(device));
    }

    private static DeviceProof made(String device, int id) {
        return new DeviceProof(device, "" + id, "GET", PATH, null, null);
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
        assertThat(desk.look(good(), "POST", PATH, Optional.of(token), ProofDeskTest::bound))
                .isInstanceOf(Proof.Wrong.class);
        assertThat(desk.look(good(), "GET", PATH + "/stream", Optional.of(token), ProofDeskTest::bound))
                .isInstanceOf(Proof.Wrong.class);
        assertThat(desk.look(good(), "GET", PATH, Optional.empty(), ProofDeskTest::bound))
                .isInstanceOf(Proof.Wrong.class);
        assertThat(desk.look(good(), "GET", PATH, Optional.of(Token.random(new SecureRandom())), ProofDeskTest::bound))
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

    @Test
    void aProofThatNothingDependsOnIsVerifiedAndNeitherRememberedNorShown() {
        String proof = good();
        for (int time = 0; time < 2; time++) {
            assertThat(desk.look(proof, "GET", PATH, Optional.of(token), _ -> Optional.empty()))
                    .isInstanceOf(Proof.Unneeded.class);
        }
        assertThat(desk.look(proof, "POST", PATH, Optional.of(token), _ -> Optional.empty()))
                .isInstanceOf(Proof.Wrong.class);
        assertThat(look(proof)).isInstanceOf(Proof.Shown.class);
        assertThat(look(proof)).isInstanceOf(Proof.Repeated.class);
    }

    @Test
    void aProofThatWasTakenIsRepeatedOnEveryAccount() {
        DeviceProof proof = made("device", 1);
        assertThat(desk.take(proof, new ProofAccount.OfAddress("10.0.0.1"))).isInstanceOf(Proof.Shown.class);
        assertThat(desk.take(proof, new ProofAccount.OfAddress("10.0.0.2"))).isInstanceOf(Proof.Repeated.class);
        assertThat(desk.take(proof, new ProofAccount.OfDevice("device"))).isInstanceOf(Proof.Repeated.class);
    }

    /** Fills an account; how many it took. */
    private int fill(ProofAccount account, String device) {
        int count = 0;
        while (desk.take(made(device, count), account) instanceof Proof.Shown) {
            count++;
        }
        assertThat(desk.take(made(device, count), account)).isInstanceOf(Proof.Stale.class);
        assertThat(desk.take(made(device, 0), account)).isInstanceOf(Proof.Repeated.class);
        return count;
    }

    @Test
    void whoFillsAnAccountMakesNobodyElsesProofStaleAndIsTakenAgainInTime() {
        ProofAccount stranger = new ProofAccount.OfAddress("10.0.0.1");
        ProofAccount thief = new ProofAccount.OfDevice("thief");
        assertThat(fill(stranger, "made up"))
                .isEqualTo(stranger.most())
                .isGreaterThan(SignInLimit.BY_SOURCE * (int) ProofDesk.REMEMBERED.toMinutes());
        assertThat(fill(thief, "thief")).isEqualTo(thief.most());
        assertThat(look(good())).isInstanceOf(Proof.Shown.class);
        assertThat(desk.take(made("other", 1), new ProofAccount.OfAddress("10.0.0.2")))
                .isInstanceOf(Proof.Shown.class);
        clock.advance(ProofDesk.REMEMBERED);
        assertThat(fill(stranger, "made up")).isEqualTo(stranger.most());
    }

    @Test
    void ifVeryManyAreRememberedOnlyWhoHoldsMoreThanAFewIsRefused() {
        int taken = 0;
        for (int thief = 0; taken < ProofDesk.MOST; thief++) {
            taken += fill(new ProofAccount.OfDevice("thief" + thief), "thief" + thief);
        }
        assertThat(fill(new ProofAccount.OfDevice("officer"), "officer")).isEqualTo(ProofDesk.FEW);
        assertThat(fill(new ProofAccount.OfAddress("10.0.0.9"), "newcomer")).isEqualTo(ProofDesk.FEW);
    }
}
