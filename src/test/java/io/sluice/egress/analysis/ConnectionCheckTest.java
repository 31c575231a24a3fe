package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sluice.egress.Agent;
import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.Hosting;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.Rule;
import io.sluice.egress.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionCheckTest {
    private static final UUID W = Rows.id(900);

    private static InMemoryEnrollment enrollment(EnrollmentRow... rows) {
        InMemoryEnrollment enrollment = InMemoryEnrollment.of(List.of(rows));
        enrollment.put(Rows.enrollment(Hosting.AWS));
        enrollment.put(new Project(Rows.id(901), "Billing"));
        enrollment.put(new Workload(W, Rows.id(901), Workload.Type.SOURCE, "orders"));
        enrollment.put(new Principal(Rows.id(2), Principal.Type.USER, "Proposer"));
        return enrollment;
    }

    private static ConnectionCheck check(InMemoryEnrollment enrollment, String target) {
        return ConnectionCheck.of(enrollment, W, target).orThrow();
    }

    private static List<String> said(ConnectionCheck check) {
        return check.chain().stream()
                .map(link -> link.outcome() + " " + link.rule() + " " + link.sentence())
                .toList();
    }

    @Test
    void anImportedActivePolicyAllows() {
        EgressPolicy policy = Rows.policy(1, "api.example.com", "443", PolicyState.ACTIVE);
        ConnectionCheck check = check(
                enrollment(
                        policy,
                        Rows.link(policy.id(), W),
                        new Grant(policy.id(), Rows.id(2), GrantLevel.IMPORT, 1, false)),
                "api.example.com:443");
        assertTrue(check.allowed());
        assertEquals(List.of(policy), check.applying());
        assertEquals(
                List.of(
                        "NOTE R7 Source “orders” of project “Billing” imports 1 policy.",
                        "YES R7 It may run: no policy that it imports stops it.",
                        "YES R7 It imports “Policy of api.example.com:443” (api.example.com:443), which is active and"
                                + " allows it.",
                        "NOTE R3 SNI verification is on: the TLS handshake must name api.example.com.",
                        "YES R7 So the connection is allowed."),
                said(check));
    }

    @Test
    void oneInactiveImportFailsTheWholeWorkload() {
        EgressPolicy active = Rows.policy(1, "api.example.com", "443", PolicyState.ACTIVE);
        EgressPolicy revoked = Rows.policy(2, "api.example.com", "443", PolicyState.REVOKED);
        InMemoryEnrollment enrollment =
                enrollment(active, revoked, Rows.link(active.id(), W), Rows.link(revoked.id(), W));
        ConnectionCheck check = check(enrollment, "api.example.com:443");
        assertFalse(check.allowed());
        assertEquals(
                "NO R7 So the connection is not allowed, because the workload may not run.",
                said(check).getLast());
        assertEquals(List.of(active), check.applying());
        assertEquals(
                List.of(revoked.id()),
                Admission.of(enrollment, W).blockers().stream()
                        .map(Admission.Blocker::id)
                        .toList());
    }

    @Test
    void aPolicyThatIsNotImportedIsNamedAsTheWayOut() {
        EgressPolicy wide = Rows.policy(1, "10.0.0.0/8", "1-65535", PolicyState.ACTIVE);
        EgressPolicy narrow = Rows.policy(2, "10.1.0.0/16", "5432", PolicyState.ACTIVE);
        List<String> said = said(check(enrollment(wide, narrow), "10.1.2.3:5432"));
        assertEquals(
                List.of(
                        "NO R14 No active policy that it imports allows 10.1.2.3:5432, nor does a global one.",
                        "NOTE R8 “Policy of 10.1.0.0/16:5432” (10.1.0.0/16:5432) is active and would allow it, if the"
                                + " workload imported it.",
                        "NOTE R8 “Policy of 10.0.0.0/8:1-65535” (10.0.0.0/8:1-65535) is active and would allow it, if"
                                + " the workload imported it.",
                        "NO R14 So the connection is not allowed."),
                said.subList(2, 6));
    }

    @Test
    void aGlobalPolicyAppliesUntilItIsPausedAndThenFailsNobody() {
        Destination name = Destinations.of("api.example.com", "443");
        EgressPolicy global = Rows.policy(Rows.id(1), name, PolicyState.ACTIVE, PolicyKind.DIRECT, true);
        assertTrue(check(enrollment(global), "api.example.com:443").allowed());
        EgressPolicy paused = Rows.policy(Rows.id(1), name, PolicyState.PAUSED, PolicyKind.DIRECT, true);
        InMemoryEnrollment enrollment = enrollment(paused, Rows.link(paused.id(), W));
        assertFalse(check(enrollment, "api.example.com:443").allowed());
        assertTrue(Admission.of(enrollment, W).admitted());
    }

    @Test
    void whatWaitsForTheProviderAdmitsNobody() {
        EgressPolicy active = Rows.policy(1, "api.example.com", "443", PolicyState.ACTIVE);
        EgressPolicy waiting = ChangedPolicy.of(active).waiting().policy();
        InMemoryEnrollment enrollment = enrollment(waiting, Rows.link(waiting.id(), W));
        assertFalse(check(enrollment, "api.example.com:443").allowed());
        assertEquals(Rule.R13, Admission.of(enrollment, W).blockers().getFirst().rule());
    }

    @Test
    void namesTheAgentThatTrafficLeavesThrough() {
        EgressPolicy policy = Rows.policy(
                Rows.id(1),
                Destinations.of("db.example.com", "5432"),
                PolicyState.ACTIVE,
                PolicyKind.AGENT_PROXY,
                false);
        Agent agent = new Agent(Rows.id(3), "cellar", "host", Agent.Health.UNHEALTHY);
        List<String> said = said(check(enrollment(policy, agent, Rows.link(policy.id(), W)), "db.example.com:5432"));
        assertTrue(
                said.contains(
                        "NOTE R4 Traffic leaves through agent “cellar” (unhealthy: it may not get through), not from"
                                + " the egress IPs."),
                said::toString);
    }

    @Test
    void showsThatTheImporterLostImport() {
        EgressPolicy policy = Rows.policy(1, "api.example.com", "8443", PolicyState.ACTIVE);
        List<String> said = said(check(enrollment(policy, Rows.link(policy.id(), W)), "api.example.com:8443"));
        assertTrue(
                said.contains(
                        "NOTE R8 Proposer, who imported it, no longer holds Import on it; what is attached stays."),
                said::toString);
    }

    @Test
    void anImportOfAPolicyThatIsNotKnownStopsTheWorkload() {
        EgressPolicy policy = Rows.policy(1, "api.example.com", "443", PolicyState.ACTIVE);
        InMemoryEnrollment enrollment = enrollment(policy, Rows.link(policy.id(), W), Rows.link(Rows.id(77), W));
        ConnectionCheck check = check(enrollment, "api.example.com:443");
        assertFalse(check.allowed());
        assertTrue(
                said(check)
                        .contains("NO R7 It imports policy " + Rows.id(77)
                                + ", which is not known; every policy it imports must be active."),
                said(check)::toString);
        enrollment.put(Rows.policy(77, "other.example.com", "443", PolicyState.ACTIVE));
        assertTrue(check(enrollment, "api.example.com:443").allowed());
        assertTrue(check(enrollment, "other.example.com:443").allowed());
    }

    @ParameterizedTest
    @CsvSource({
        "api.example.com, R2",
        "api.example.com:, R2",
        "10.0.0.0/8:443, R1",
        "10.0.0.1:1-2, R2",
        "*.example.com:443, R1"
    })
    void refusesWhatIsNoHostAndPort(String text, Rule rule) {
        assertEquals(rule, ConnectionCheck.target(text).invalid().orElseThrow().rule());
    }

    @ParameterizedTest
    @CsvSource({
        "https://pypi.org, pypi.org:443",
        "https://pypi.org/simple/?q=1#top, pypi.org:443",
        "HTTP://user:secret@api.example.com/v1, api.example.com:80",
        "https://api.example.com:8443/v1, api.example.com:8443",
        "https://10.0.0.1, 10.0.0.1:443",
        "gopher://api.example.com,",
        "https://10.0.0.0/8:x y,",
        "https://*.example.com,",
    })
    void offersWhatALinkLeadsTo(String link, String target) {
        assertEquals(
                target == null ? List.of() : List.of(target),
                ConnectionCheck.target(link).invalid().orElseThrow().suggestions());
    }

    @Test
    void tellsWhoPastesALinkWhatToLeaveOut() {
        assertTrue(ConnectionCheck.target("https://api.example.com/v1")
                .invalid()
                .orElseThrow()
                .message()
                .startsWith("Leave out the scheme and the path"));
    }

    @Test
    void refusesToAskForABlock() {
        InMemoryEnrollment enrollment = enrollment();
        Destination block = Destinations.of("10.0.0.0/8", "443");
        assertThrows(IllegalArgumentException.class, () -> ConnectionCheck.of(enrollment, W, block));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void allowsExactlyWhatTheRulesSay(long seed) {
        Destinations destinations = new Destinations(seed);
        List<PolicyState> states = List.of(PolicyState.values());
        InMemoryEnrollment enrollment = enrollment();
        List<EgressPolicy> policies = new ArrayList<>();
        List<List<EgressPolicy>> imports = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < 120; i++) {
            boolean usual = destinations.random().nextInt(10) > 0;
            PolicyState state = usual
                    ? PolicyState.ACTIVE
                    : states.get(destinations.random().nextInt(states.size()));
            boolean global = destinations.random().nextInt(20) == 0;
            EgressPolicy policy = Rows.policy(Rows.id(i), destinations.next(), state, PolicyKind.DIRECT, global);
            policies.add(policy);
            enrollment.put(policy);
            int workload = destinations.random().nextInt(12);
            if (workload < 3 && (workload > 0 || state == PolicyState.ACTIVE)) {
                imports.get(workload).add(policy);
                enrollment.put(Rows.link(policy.id(), Rows.id(700 + workload)));
            }
        }
        for (int i = 0; i < 400; i++) {
            Destination target = destinations.next();
            if (target.pairs() != 1) {
                continue;
            }
            for (int workload = 0; workload < 3; workload++) {
                List<EgressPolicy> imported = imports.get(workload);
                boolean admitted =
                        imported.stream().allMatch(p -> p.active() || (p.global() && p.state() == PolicyState.PAUSED));
                boolean matched = policies.stream()
                        .anyMatch(p -> p.active()
                                && (p.global() || imported.contains(p))
                                && p.destination().contains(target));
                assertEquals(
                        admitted && matched,
                        ConnectionCheck.of(enrollment, Rows.id(700 + workload), target)
                                .allowed());
            }
        }
    }
}
