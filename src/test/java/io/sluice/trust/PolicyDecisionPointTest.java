package io.sluice.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.Operation;
import io.sluice.egress.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R24 and R25: every request is decided on from where it comes, whose session it names and what roles hold at that moment. */
final class PolicyDecisionPointTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Duration STEP_UP = Duration.ofMinutes(15);
    private static final String HOME = "10.0.0.1";
    private static final UUID USER = new UUID(1, 2);
    private static final Set<Operation> ORDINARY = EnumSet.of(
            Operation.PROPOSE,
            Operation.EDIT_PROPOSAL,
            Operation.WITHDRAW,
            Operation.REQUEST_CHANGES,
            Operation.DENY,
            Operation.PAUSE,
            Operation.IMPORT,
            Operation.REMOVE_IMPORT,
            Operation.IMPORT_SOURCE,
            Operation.REMOVE_SOURCE);

    private static PolicyDecisionPoint point(boolean mayMove, Set<Workflow> held) {
        AccessConditions conditions = new AccessConditions(List.of(new Ipv4Cidr(10L << 24, 8)), mayMove, STEP_UP);
        return new PolicyDecisionPoint(Clock.fixed(NOW, ZoneOffset.UTC), conditions, Signals.NONE, _ -> held);
    }

    private static Session session(Duration age, Duration left) {
        return new Session(new Identity(USER, NOW.plus(left)), HOME, NOW.minus(age));
    }

    private static Context context(Duration age) {
        return new Context(HOME, Optional.of(session(age, Duration.ofHours(1))));
    }

    @ParameterizedTest
    @EnumSource(ApiOperation.class)
    void onlyWhatEveryConditionPermitsIsServedAndOnlyALiveSessionIsEnded(ApiOperation operation) {
        List<Optional<Session>> sessions = List.of(
                Optional.empty(),
                Optional.of(session(Duration.ZERO, Duration.ofHours(1))),
                Optional.of(session(Duration.ofHours(2), Duration.ZERO)));
        for (Optional<Session> session : sessions) {
            for (String source : List.of(HOME, "10.9.9.9", "192.168.0.1", "::1", "")) {
                for (boolean mayMove : List.of(false, true)) {
                    for (Set<Workflow> held : List.of(
                            Set.<Workflow>of(),
                            Set.of(Workflow.MANAGE_NETWORK_EGRESS),
                            Set.of(Workflow.READ_AUDIT_LOG),
                            Set.of(Workflow.MANAGE_ROLES))) {
                        Verdict verdict = point(mayMove, held).decide(operation, new Context(source, session));
                        boolean inside = source.startsWith("10.");
                        boolean live = session.filter(
                                        known -> known.identity().expiresAt().isAfter(NOW))
                                .isPresent();
                        boolean here = source.equals(HOME) || mayMove;
                        boolean able = operation != ApiOperation.READ_AUDIT_LOG
                                || held.contains(Workflow.MANAGE_NETWORK_EGRESS)
                                || held.contains(Workflow.READ_AUDIT_LOG);
                        assertThat(verdict instanceof Verdict.Permit)
                                .as("%s from “%s” in %s, roles %s: %s", operation, source, session, held, verdict)
                                .isEqualTo(inside && (operation.open() || (live && here && able)));
                        assertThat(verdict instanceof Verdict.End)
                                .as("%s from “%s” in %s: %s", operation, source, session, verdict)
                                .isEqualTo(!operation.open() && live && !(inside && here));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void anActOfHighPrivilegeNeedsASignInWithinTheTimeAndNoOtherActDoes(Operation act) {
        PolicyDecisionPoint point = point(false, Set.of());
        for (Duration age : List.of(Duration.ZERO, STEP_UP.minusMillis(1))) {
            assertThat(point.decide(List.of(act), context(age))).isInstanceOf(Verdict.Permit.class);
        }
        for (Duration age : List.of(STEP_UP, STEP_UP.plusHours(1))) {
            assertThat(point.decide(List.of(act), context(age)) instanceof Verdict.Permit)
                    .isEqualTo(ORDINARY.contains(act));
            assertThat(point.decide(List.of(Operation.PROPOSE, act), context(age)) instanceof Verdict.StepUp)
                    .isEqualTo(!ORDINARY.contains(act));
        }
    }

    @Test
    void whoeverIsNotSignedInDoesNothingOfHighPrivilege() {
        assertThat(point(true, Set.of()).decide(List.of(Operation.APPROVE), new Context(HOME, Optional.empty())))
                .isInstanceOf(Verdict.Deny.class);
    }

    @ParameterizedTest
    @CsvSource({
        "9.255.255.255,false",
        "10.0.0.0,true",
        "10.255.255.255,true",
        "11.0.0.0,false",
        "192.0.2.7,true",
        "192.0.2.8,false",
        "010.0.0.1,false",
        "ten.example.com,false",
        "::ffff:10.0.0.1,false"
    })
    void aNetworkHoldsItsAddressesAndNoOthers(String source, boolean admitted) {
        AccessConditions conditions = new AccessConditions(
                List.of(new Ipv4Cidr(10L << 24, 8), new Ipv4Cidr(0xC000_0207L, 32)), false, STEP_UP);
        assertThat(conditions.admits(source)).isEqualTo(admitted);
    }

    @Test
    void withoutNetworksNobodyIsAdmittedAndByDefaultThisMachineAlone() {
        assertThat(new AccessConditions(List.of(), true, STEP_UP).admits("127.0.0.1"))
                .isFalse();
        assertThat(AccessConditions.DEFAULT.admits("127.0.0.1")).isTrue();
        assertThat(AccessConditions.DEFAULT.admits("10.0.0.1")).isFalse();
    }
}
