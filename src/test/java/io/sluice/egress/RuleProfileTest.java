package io.sluice.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleProfileTest {
    private static final RuleProfile NAMES_ONLY = profile(Map.of(PolicyKind.DIRECT, Set.of(AddressForm.DNS)));

    private final Acme acme = new Acme();

    private static RuleProfile profile(Map<PolicyKind, Set<AddressForm>> kinds) {
        return new RuleProfile("names only", kinds, 10, ImportLimits.USUAL);
    }

    @BeforeEach
    void ofNamesOnly() {
        Enrollment usual = acme.state.enrollment();
        acme.state.put(new Enrollment(
                usual.id(),
                usual.name(),
                usual.hosting(),
                usual.region(),
                null,
                List.of(),
                List.of(),
                usual.policyManagement(),
                usual.ownProposals(),
                NAMES_ONLY));
    }

    @ParameterizedTest
    @CsvSource({
        "DIRECT, api.example.com, true",
        "DIRECT, 192.0.2.7, true",
        "DIRECT, 10.0.0.0/8, true",
        "AGENT_PROXY, api.example.com, true",
        "AGENT_PROXY, 192.0.2.7, false",
        "AGENT_PROXY, 10.0.0.0/8, false"
    })
    void theClassicProfileTakesWhatR1AndR4Say(PolicyKind kind, String address, boolean taken) {
        assertThat(RuleProfile.CLASSIC.destination(kind, address, "443").valid().isPresent())
                .isEqualTo(taken);
    }

    @Test
    void aFormOfAddressThatTheKindDoesNotTakeIsRefusedWithWhatItTakes() {
        Violation violation = NAMES_ONLY
                .destination(PolicyKind.DIRECT, "10.0.0.0/8", "443")
                .invalid()
                .orElseThrow();

        assertThat(violation).isEqualTo(Violation.of(Rule.R1, "10.0.0.0/8", "A direct connection takes a DNS name."));
    }

    @Test
    void whatAnotherKindTakesIsSaid() {
        assertThat(RuleProfile.CLASSIC
                        .destination(PolicyKind.AGENT_PROXY, "10.0.0.0/8", "443")
                        .invalid())
                .contains(Violation.of(
                        Rule.R4,
                        "10.0.0.0/8",
                        "An agent proxy policy takes a DNS name; for 10.0.0.0/8 propose a direct connection."));
    }

    @Test
    void aKindWithoutAnyFormDoesNotExist() {
        RuleProfile empty = profile(Map.of(PolicyKind.DIRECT, Set.of()));

        assertThat(empty.has(PolicyKind.DIRECT)).isFalse();
        assertThat(empty).isEqualTo(profile(Map.of()));
    }

    @Test
    void theRulebookRefusesToProposeAndToCreateWhatTheProfileDoesNotTake() {
        Act.Draft block = Acme.draft("10.0.0.0/8", "443");

        for (Act act : List.of(new Act.Propose(block), new Act.Create(block, List.of(), true, false, null))) {
            assertThat(acme.act(Acme.OFFICER, acme.id(), act))
                    .isEqualTo(new Decision.Refused(Rule.R1, "A direct connection takes a DNS name."));
        }
        assertThat(acme.state.policies).isEmpty();
    }

    @Test
    void theRulebookRefusesAKindThatTheEnrollmentDoesNotHave() {
        Act.Draft name = Acme.draft("api.example.com", "443");
        Act.Draft throughAgent = new Act.Draft(
                PolicyKind.AGENT_PROXY,
                name.destination(),
                List.of(Acme.AGENT),
                name.words(),
                name.sni(),
                name.origin());
        UUID policy = acme.id();

        assertThat(acme.act(Acme.ALICE, policy, new Act.Propose(throughAgent)))
                .isEqualTo(new Decision.Refused(
                        Rule.R4,
                        "This enrollment has no agent proxy policies (rule profile “names only”); for api.example.com "
                                + "propose a direct connection."));
        assertThat(acme.act(Acme.ALICE, policy, new Act.Propose(name))).isInstanceOf(Decision.Accepted.class);
    }
}
