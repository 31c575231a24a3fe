package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Hosting;
import io.sluice.egress.PolicyState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rules on what public projects really let through, taken as approved: nothing may cry wolf. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealLifeTest {
    private final List<EgressPolicy> policies = new ArrayList<>();
    private final List<DecisionBrief> briefs = new ArrayList<>();

    @BeforeAll
    void briefAll() throws IOException {
        InMemoryEnrollment enrollment = new InMemoryEnrollment();
        enrollment.put(Rows.enrollment(Hosting.AWS));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RealLifeTest.class.getResourceAsStream("/io/sluice/demo/endpoints.csv")),
                StandardCharsets.UTF_8))) {
            List<Destination> destinations = lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .flatMap(cells -> Destination.parse(cells[2], cells[3]).valid().stream())
                    .distinct()
                    .toList();
            for (Destination destination : destinations) {
                policies.add(Rows.policy(1_000 + policies.size(), destination, PolicyState.ACTIVE));
            }
        }
        policies.forEach(enrollment::put);
        policies.forEach(policy -> briefs.add(Briefing.of(enrollment, policy)));
    }

    private Stream<String> found(Severity severity) {
        return briefs.stream()
                .flatMap(brief -> brief.findings().stream()
                        .filter(finding -> finding.severity() == severity)
                        .map(finding -> brief.proposal().destination() + " " + finding.id()));
    }

    @Test
    void hasEnoughOfIt() {
        assertEquals(278, policies.size());
    }

    /** The one critical finding is right: the address hands out the cloud credentials of the machine that asks. */
    @Test
    void findsOneThingCritical() {
        assertEquals(
                List.of("169.254.169.254:80 F-METADATA"),
                found(Severity.CRITICAL).toList());
    }

    @Test
    void findsNoLookalike() {
        assertEquals(
                List.of(),
                briefs.stream()
                        .flatMap(brief -> brief.findings().stream())
                        .filter(finding -> finding.id().equals("F-LOOKALIKE"))
                        .toList());
    }

    @Test
    void warnsOfFewerThanOneInTen() {
        List<String> warnings = found(Severity.WARNING).toList();
        assertTrue(warnings.size() < policies.size() / 10, warnings::toString);
    }
}
