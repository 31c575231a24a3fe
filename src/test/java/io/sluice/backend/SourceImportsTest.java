package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.backend.TestBackend.Pulled;
import io.sluice.egress.Act;
import io.sluice.egress.Destination;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Evidence;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.ImportLimits;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Rule;
import io.sluice.egress.RuleProfile;
import io.sluice.egress.SniVerification;
import io.sluice.egress.SourceImport;
import io.sluice.egress.Words;
import io.sluice.egress.Workload;
import io.sluice.protocol.Api;
import io.sluice.protocol.Outcome;
import io.sluice.store.Database;
import io.sluice.store.OlderSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R15 over HTTPS, in an enrollment that allows two sources and three agent proxy policies. */
final class SourceImportsTest {
    private static final UUID PIPELINE = Cast.id(60);
    private static final List<UUID> SOURCES = List.of(Cast.WORKLOAD, Cast.id(61), Cast.id(62));

    @TempDir
    Path folder;

    private TestBackend backend;
    private String proposer;
    private String officer;

    private static List<EnrollmentRow> rows() {
        List<EnrollmentRow> rows = new ArrayList<>(Cast.rows());
        Enrollment usual = (Enrollment) rows.removeFirst();
        rows.addFirst(new Enrollment(
                usual.id(),
                usual.name(),
                usual.hosting(),
                usual.region(),
                null,
                List.of(),
                List.of(),
                usual.policyManagement(),
                false,
                new RuleProfile(
                        "small", usual.profile().kinds(), usual.profile().s3Buckets(), new ImportLimits(2, 3))));
        rows.add(new Workload(PIPELINE, Cast.PROJECT, Workload.Type.CODE_RESOURCE, "Pipeline"));
        SOURCES.subList(1, SOURCES.size())
                .forEach(id -> rows.add(new Workload(id, Cast.PROJECT, Workload.Type.SOURCE, "Source")));
        return rows;
    }

    @BeforeEach
    void start() {
        backend = new TestBackend(folder, SourceImportsTest::rows);
        proposer = backend.signIn("proposer");
        officer = backend.signIn("officer");
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    private Outcome push(String token, UUID workload, Act act) {
        return backend.push(token, backend.command(workload, 0, null, act));
    }

    private Outcome importSource(int source) {
        return push(proposer, PIPELINE, new Act.ImportSource(SOURCES.get(source)));
    }

    /** An active agent proxy policy that the proposer may import. */
    private UUID agentPolicy(String host) {
        UUID policy = TestBackend.newId();
        Act.Draft draft = new Act.Draft(
                PolicyKind.AGENT_PROXY,
                Destination.parse(host, "443").orThrow(),
                List.of(Cast.id(40)),
                new Words(host, "", "Needed"),
                SniVerification.ON,
                Origin.NONE);
        String evidence = Evidence.of(policy, draft.destination(), draft.kind(), draft.sni(), List.of());
        Act act = new Act.Create(draft, List.of(new GrantTo(Cast.PROPOSER, GrantLevel.IMPORT)), false, false, "needed");
        assertThat(backend.push(officer, backend.command(policy, 0, evidence, act)))
                .isInstanceOf(Outcome.Accepted.class);
        return policy;
    }

    private Outcome attach(UUID policy, UUID workload) {
        return backend.push(proposer, backend.command(policy, 1, null, new Act.Import(workload)));
    }

    private static void refused(Outcome outcome, Rule rule, String words) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.rule()).isEqualTo(rule);
            assertThat(refused.reason()).contains(words);
        });
    }

    @Test
    void theLimitsTravelWithTheEnrollmentAndTheThirdSourceIsRefusedAlsoAfterARestart() {
        assertThat(backend.pull(proposer, "").rows(Enrollment.class))
                .extracting(enrollment -> enrollment.profile().imports())
                .containsExactly(new ImportLimits(2, 3));
        assertThat(importSource(0)).isInstanceOf(Outcome.Accepted.class);
        assertThat(importSource(1)).isInstanceOf(Outcome.Accepted.class);
        refused(importSource(2), Rule.R15, "imports at most 2");
        backend.restart();
        proposer = backend.signIn("proposer");
        refused(importSource(2), Rule.R15, "imports at most 2");
        assertThat(push(proposer, PIPELINE, new Act.RemoveSource(SOURCES.getFirst())))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(importSource(2)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void theFourthAgentProxyPolicyIsRefusedWhereverItIsImported() {
        List<UUID> policies = List.of("a.example.com", "b.example.com", "c.example.com", "d.example.com").stream()
                .map(this::agentPolicy)
                .toList();
        importSource(0);
        assertThat(attach(policies.get(0), PIPELINE)).isInstanceOf(Outcome.Accepted.class);
        assertThat(attach(policies.get(1), SOURCES.get(0))).isInstanceOf(Outcome.Accepted.class);
        assertThat(attach(policies.get(2), SOURCES.get(0))).isInstanceOf(Outcome.Accepted.class);
        refused(attach(policies.get(3), PIPELINE), Rule.R15, "would have 4 agent proxy policies");
        refused(attach(policies.get(3), SOURCES.get(0)), Rule.R15, "“Pipeline”, which imports the source");
        assertThat(attach(policies.get(3), SOURCES.get(1))).isInstanceOf(Outcome.Accepted.class);
        refused(importSource(1), Rule.R15, "would have 4 agent proxy policies");
        assertThat(attach(policies.get(3), SOURCES.get(2))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void theFeedCarriesTheImportToManagersAndEditorsAloneAndItsRemovalAsATombstone() {
        Pulled ofProposer = backend.pull(proposer, "");
        Pulled ofOfficer = backend.pull(officer, "");
        String other = backend.signIn("other");
        Pulled ofOther = backend.pull(other, "");
        importSource(0);
        push(proposer, PIPELINE, new Act.RemoveSource(SOURCES.getFirst()));
        for (Pulled after : List.of(backend.pullAfter(proposer, ofProposer), backend.pullAfter(officer, ofOfficer))) {
            assertThat(after.rows(SourceImport.class)).singleElement().satisfies(link -> {
                assertThat(link.workload()).isEqualTo(PIPELINE);
                assertThat(link.source()).isEqualTo(SOURCES.getFirst());
                assertThat(link.imported().by()).isEqualTo(Cast.PROPOSER);
                assertThat(link.removed()).isTrue();
            });
        }
        assertThat(backend.pullAfter(other, ofOther).rows(SourceImport.class)).isEmpty();
        refused(push(other, PIPELINE, new Act.ImportSource(SOURCES.getFirst())), Rule.R14, "no workload");
    }

    @Test
    void anOlderBackendsFileIsBroughtUpToDateWithTheUsualLimitsAndItsSessionsAreOver() {
        String before = backend.signIn("officer");
        backend.close();
        try (Database database = BackendFiles.open(folder)) {
            OlderSchema.takeBack(database, Database.Side.BACKEND, 8);
        }
        backend = new TestBackend(folder, SourceImportsTest::rows);
        assertThat(backend.send(backend.get(before, Api.ENROLLMENT)).statusCode())
                .isEqualTo(401);
        proposer = backend.signIn("proposer");
        assertThat(backend.pull(proposer, "").rows(Enrollment.class))
                .extracting(Enrollment::profile)
                .containsExactly(RuleProfile.CLASSIC);
        for (int source = 0; source < SOURCES.size(); source++) {
            assertThat(importSource(source)).isInstanceOf(Outcome.Accepted.class);
        }
        assertThat(backend.pull(backend.signIn("officer"), "").rows(SourceImport.class))
                .hasSameSizeAs(SOURCES);
    }

    @Test
    void theAuditLogTellsBothByName() {
        importSource(0);
        String log = backend.send(backend.get(officer, Api.AUDIT)).body();
        assertThat(log).contains("import-source", "Pipeline · Payments");
    }
}
