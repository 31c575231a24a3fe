package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Hosting;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import io.sluice.egress.Workload;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a brief says of the policies that are there already: global ones, waiting ones, importers and last steps. */
class AlreadyThereTest {
    private final InMemoryEnrollment enrollment = new InMemoryEnrollment();

    @BeforeEach
    void begin() {
        enrollment.put(Rows.enrollment(Hosting.AWS));
        enrollment.put(new Principal(Rows.id(2), Principal.Type.USER, "Olga"));
    }

    private EgressPolicy put(int number, String address, String ports, PolicyState state, boolean global) {
        EgressPolicy policy =
                Rows.policy(Rows.id(number), Destinations.of(address, ports), state, PolicyKind.DIRECT, global);
        enrollment.put(policy);
        return policy;
    }

    private EgressPolicy waiting(int number, String address, boolean global) {
        EgressPolicy policy = Rows.policy(
                Rows.id(number), Destinations.of(address, "443"), PolicyState.ACTIVE, PolicyKind.DIRECT, global);
        EgressPolicy waiting = Rows.waiting(policy);
        enrollment.put(waiting);
        return waiting;
    }

    private DecisionBrief brief(String address, String ports) {
        return Briefing.of(enrollment, Rows.policy(500, address, ports, PolicyState.PENDING_APPROVAL));
    }

    @Test
    void nobodyNeedsAGrantOnWhatAGlobalPolicyGivesToAll() {
        put(1, "10.1.2.0/24", "443", PolicyState.ACTIVE, false);
        EgressPolicy global = put(2, "10.1.0.0/16", "443", PolicyState.ACTIVE, true);
        put(3, "10.0.0.0/8", "443", PolicyState.ACTIVE, true);
        DecisionBrief brief = brief("10.1.2.0/24", "443");
        assertEquals(List.of(global), brief.everywhere());
        assertEquals(
                "“Policy of 10.1.0.0/16:443” is global and already allows it to every workload: nobody needs a grant,"
                        + " so deny it (R9).",
                brief.conclusion().getLast());
        String text = brief.plainText();
        assertTrue(
                text.contains("Nothing new: all of it is global already; deny it, since nobody needs a grant"), text);
        assertFalse(text.contains("grant Importer"), text);
        assertTrue(text.contains("10.1.0.0/16:443, active, global, "), text);
        assertFalse(text.contains("10.1.2.0/24:443, active, global"), text);
    }

    @Test
    void globalPoliciesMayGiveItTogether() {
        put(1, "10.1.2.0/25", "443", PolicyState.ACTIVE, true);
        put(2, "10.1.2.128/25", "443", PolicyState.ACTIVE, true);
        DecisionBrief brief = brief("10.1.2.0/24", "443");
        assertEquals(2, brief.everywhere().size());
        assertEquals(
                "Global policies together already allow it to every workload: nobody needs a grant, so deny it (R9).",
                brief.conclusion().getLast());
    }

    /** One half is global, the other is not: those without the other half need a grant. */
    @Test
    void aPartThatIsGlobalAnswersNothing() {
        put(1, "10.1.2.0/25", "443", PolicyState.ACTIVE, true);
        put(2, "10.1.2.128/25", "443", PolicyState.ACTIVE, false);
        DecisionBrief brief = brief("10.1.2.0/24", "443");
        assertTrue(brief.opens().nothingNew());
        assertEquals(List.of(), brief.everywhere());
        assertTrue(brief.conclusion().getLast().contains("deny and grant Importer"), brief.conclusion()::toString);
    }

    @ParameterizedTest
    @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void aGlobalPolicyThatIsNotActiveAnswersNothing(PolicyState state) {
        put(1, "api.example.com", "443", PolicyState.ACTIVE, false);
        put(2, "api.example.com", "443", state, true);
        DecisionBrief brief = brief("api.example.com", "443");
        assertEquals(List.of(), brief.everywhere());
        assertTrue(brief.conclusion().get(1).contains("deny and grant Importer"), brief.conclusion()::toString);
    }

    @Test
    void aGlobalAgentRouteAnswersNoDirectOne() {
        put(1, "api.example.com", "443", PolicyState.ACTIVE, false);
        enrollment.put(Rows.policy(
                Rows.id(2),
                Destinations.of("api.example.com", "443"),
                PolicyState.ACTIVE,
                PolicyKind.AGENT_PROXY,
                true));
        assertEquals(List.of(), brief("api.example.com", "443").everywhere());
    }

    @Test
    void saysWhenWhatAnswersWaitsForTheProvider() {
        waiting(1, "api.example.com", false);
        DecisionBrief brief = brief("api.example.com", "443");
        assertEquals(
                "“Policy of api.example.com:443” is approved and will allow it once the provider has applied it (R13):"
                        + " deny and grant Importer on that policy instead (R9).",
                brief.conclusion().getLast());
        assertTrue(brief.plainText().contains(", active, waiting for the provider (R13), "), brief::plainText);
    }

    @Test
    void saysWhenAGlobalPolicyWaitsForTheProvider() {
        waiting(1, "api.example.com", true);
        assertEquals(
                "“Policy of api.example.com:443” is global and will allow it to every workload once the provider has"
                        + " applied it (R13): nobody needs a grant, so deny it (R9).",
                brief("api.example.com", "443").conclusion().getLast());
    }

    @Test
    void namesTheFirstImportersAndCountsTheOthers() {
        put(1, "api.example.com", "443", PolicyState.ACTIVE, false);
        List<String> names = List.of("Payroll", "Invoicing", "Orders", "Ledger", "Returns");
        for (String name : names) {
            UUID workload = Rows.id(600 + names.indexOf(name));
            enrollment.put(new Workload(workload, Rows.id(700), Workload.Type.SOURCE, name));
            enrollment.put(Rows.link(Rows.id(1), workload));
            String text = brief("api.example.com", "443").plainText();
            switch (names.indexOf(name)) {
                case 0 -> assertTrue(text.contains("imported by 1 workload: Payroll (id "), text);
                case 2 ->
                    assertTrue(text.contains("imported by 3 workloads: Invoicing, Orders and Payroll (id "), text);
                case 4 ->
                    assertTrue(
                            text.contains("imported by 5 workloads: Invoicing, Ledger, Orders and 2 more (id "), text);
                default -> {}
            }
        }
    }

    @Test
    void saysWhoTookTheLastStepAndWhen() {
        put(1, "api.example.com", "443", PolicyState.ACTIVE, false);
        put(2, "api.example.com", "443", PolicyState.DENIED, false);
        put(3, "api.example.com", "443", PolicyState.WITHDRAWN, false);
        enrollment.put(Rows.closed(
                Rows.policy(4, "api.example.com", "443", PolicyState.PAUSED),
                new Step(Rows.id(9), Rows.START.plusSeconds(86_400), "incident")));
        put(5, "api.example.com", "443", PolicyState.PENDING_APPROVAL, false);
        String text = brief("api.example.com", "443").plainText();
        assertTrue(text.contains(", active, approved on 1 March 2026 by Olga, imported"), text);
        assertTrue(text.contains(", denied on 1 March 2026 by Olga, imported"), text);
        assertTrue(text.contains(", withdrawn on 1 March 2026 by Olga, imported"), text);
        assertTrue(text.contains(", paused on 2 March 2026, imported"), text);
        assertTrue(text.contains(", pending approval, proposed on 1 March 2026 by Olga, imported"), text);
    }

    /** Identical means the same destination; another kind of route, or another look at server names, is said beside it. */
    @Test
    void saysHowAnIdenticalPolicyDiffersAllTheSame() {
        Destination name = Destinations.of("api.example.com", "443");
        enrollment.put(Rows.policy(Rows.id(1), name, PolicyState.ACTIVE, PolicyKind.AGENT_PROXY, false));
        EgressPolicy verified = Rows.policy(2, name, PolicyState.ACTIVE);
        enrollment.put(ChangedPolicy.of(verified)
                .withVersion(2)
                .withSni(SniVerification.off("passive FTPS"))
                .policy());
        String text = brief("api.example.com", "443").plainText();
        assertTrue(text.contains("api.example.com:443, active, as an agent proxy policy, approved"), text);
        assertTrue(text.contains("api.example.com:443, active, SNI verification off, approved"), text);
        assertEquals(1, text.split("as an agent proxy policy", -1).length - 1, text);
        assertEquals(1, text.split("SNI verification off", -1).length - 1, text);
    }
}
