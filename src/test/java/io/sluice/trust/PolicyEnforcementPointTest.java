package io.sluice.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.Ipv4Cidr;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R24: of the proofs of devices, those are remembered that something depends on, and no stranger's. */
final class PolicyEnforcementPointTest {
    private static final Instant NOW = Instant.parse("2026-05-06T07:08:09Z");
    private static final String INSIDE = "10.0.0.1";
    private static final String OUTSIDE = "192.0.2.1";
    private static final String PATH = "/api/v1/path";

    private final SecureRandom random = new SecureRandom();
    private final KeyPair key = key();
    private final Token bound = Token.random(random);
    private final Token free = Token.random(random);
    private final Token others = Token.random(random);
    private final MutableClock clock = new MutableClock(NOW);
    private final PolicyEnforcementPoint point = point();

    private static KeyPair key() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Session session(Optional<String> device) {
        return new Session(new Identity(new UUID(1, 2), NOW.plus(Duration.ofHours(1))), INSIDE, NOW, device);
    }

    private PolicyEnforcementPoint point() {
        Map<String, Session> known = Map.of(
                bound.secret(),
                session(Optional.of(DeviceProof.device((ECPublicKey) key.getPublic()))),
                free.secret(),
                session(Optional.empty()),
                others.secret(),
                session(Optional.of("another")));
        Sessions sessions = new Sessions() {
            @Override
            public Optional<Session> find(Token token) {
                return Optional.ofNullable(known.get(token.secret()));
            }

            @Override
            public void end(Token token, ApiOperation operation, Session session, String source, String reason) {}
        };
        AccessConditions conditions =
                new AccessConditions(List.of(new Ipv4Cidr(10L << 24, 8)), false, Duration.ofHours(1));
        return new PolicyEnforcementPoint(
                sessions,
                new PolicyDecisionPoint(clock, conditions, Signals.NONE, _ -> Set.of()),
                new ProofDesk(clock, random),
                (_, _, _, _) -> {});
    }

    /** What the first and the second showing of the same proof come to. */
    private List<Class<?>> twice(ApiOperation operation, Optional<Token> token, String source) {
        String proof = DeviceProof.sign(
                key,
                "GET",
                URI.create("https://backend.example" + PATH),
                Optional.of(point.nonce()),
                token.map(Token::secret),
                NOW);
        String header = token.map(each -> DeviceProof.SCHEME + each.secret()).orElse("");
        return List.of(
                point.read(operation, header, proof, "GET", PATH, source)
                        .proof()
                        .getClass(),
                point.read(operation, header, proof, "GET", PATH, source)
                        .proof()
                        .getClass());
    }

    @Test
    void aProofThatSomethingDependsOnIsTakenOnce() {
        assertThat(twice(ApiOperation.SIGN_IN, Optional.empty(), INSIDE))
                .containsExactly(Proof.Shown.class, Proof.Repeated.class);
        for (ApiOperation operation : ApiOperation.values()) {
            if (!operation.open()) {
                assertThat(twice(operation, Optional.of(bound), INSIDE))
                        .as("%s", operation)
                        .containsExactly(Proof.Shown.class, Proof.Repeated.class);
            }
        }
    }

    @Test
    void aStrangersProofTakesUpNothing() {
        List<List<Class<?>>> strangers = List.of(
                twice(ApiOperation.CHECK_HEALTH, Optional.empty(), INSIDE),
                twice(ApiOperation.CHECK_HEALTH, Optional.of(bound), INSIDE),
                twice(ApiOperation.READ_DESCRIPTION, Optional.empty(), INSIDE),
                twice(ApiOperation.SIGN_IN, Optional.empty(), OUTSIDE),
                twice(ApiOperation.READ_CHANGES, Optional.empty(), INSIDE),
                twice(ApiOperation.READ_CHANGES, Optional.of(Token.random(random)), INSIDE),
                twice(ApiOperation.READ_CHANGES, Optional.of(free), INSIDE),
                twice(ApiOperation.READ_CHANGES, Optional.of(others), INSIDE));
        assertThat(strangers)
                .allSatisfy(shown -> assertThat(shown).containsExactly(Proof.Unneeded.class, Proof.Unneeded.class));
    }

    @Test
    void aProofThatWasNotTakenOpensNothing() {
        PolicyDecisionPoint decisions = new PolicyDecisionPoint(
                clock,
                new AccessConditions(List.of(new Ipv4Cidr(10L << 24, 8)), false, Duration.ofHours(1)),
                Signals.NONE,
                _ -> Set.of());
        Proof proof = new Proof.Unneeded("another");
        assertThat(decisions.decide(ApiOperation.SIGN_IN, new Context(INSIDE, Optional.empty(), proof)))
                .isInstanceOf(Verdict.Deny.class);
        assertThat(decisions.decide(
                        ApiOperation.READ_CHANGES,
                        new Context(INSIDE, Optional.of(session(Optional.of("another"))), proof)))
                .isInstanceOf(Verdict.End.class);
        assertThat(new Context(INSIDE, Optional.empty(), proof).device()).isEmpty();
    }
}
