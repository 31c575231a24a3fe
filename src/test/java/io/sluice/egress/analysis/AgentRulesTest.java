package io.sluice.egress.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.Agent;
import io.sluice.egress.Agent.Health;
import io.sluice.egress.Hosting;
import io.sluice.egress.Rule;
import io.sluice.egress.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgentRulesTest {
    private final InMemoryEnrollment enrollment = InMemoryEnrollment.of(List.of(Rows.enrollment(Hosting.ON_PREMISES)));

    private List<Finding> findings(Health... agents) {
        List<UUID> named = new ArrayList<>();
        for (Health health : agents) {
            UUID id = Rows.id(700 + named.size());
            named.add(id);
            enrollment.put(new Agent(id, "agent-" + named.size(), "dmz.corp.example", health));
        }
        Proposal proposal = Proposals.throughAgents(
                "catalogue.corp.example",
                "8443",
                new Words("Catalogue", "", "The catalogue is fetched each night"),
                named);
        return Briefing.of(enrollment, proposal).findings().stream()
                .filter(finding -> finding.id().equals("F-AGENT-HEALTH"))
                .toList();
    }

    @Test
    void healthyAgentsAreNothingToFind() {
        assertThat(findings(Health.HEALTHY, Health.HEALTHY)).isEmpty();
    }

    @Test
    void oneOfSeveralThatIsNotHealthyIsWarnedOfWithHowManyConnectionsFail() {
        assertThat(findings(Health.HEALTHY, Health.UNHEALTHY, Health.UNKNOWN))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.rule()).isEqualTo(Rule.R4);
                    assertThat(finding.owner()).isEqualTo(Owner.CUSTOMER);
                    assertThat(finding.title()).isEqualTo("1 of its 3 agents is not healthy: “agent-2”.");
                    assertThat(finding.why()).contains("about 1 in 3 would fail");
                });
    }

    @Test
    void noneThatIsHealthyMeansThatNothingGetsThrough() {
        assertThat(findings(Health.UNHEALTHY, Health.UNHEALTHY)).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("No agent of it is healthy: “agent-1” and “agent-2”.");
            assertThat(finding.why()).contains("No connection gets through");
        });
    }

    @Test
    void anAgentOfUnknownHealthIsANote() {
        assertThat(findings(Health.HEALTHY, Health.UNKNOWN)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.title()).isEqualTo("Nothing is known of the health of “agent-2”.");
        });
    }
}
