package io.sluice.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.Act;
import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.Command;
import io.sluice.egress.Decision;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Facts;
import io.sluice.egress.Grant;
import io.sluice.egress.Hosting;
import io.sluice.egress.ImportUse;
import io.sluice.egress.Marking;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.PolicyManagement;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.Role;
import io.sluice.egress.Rule;
import io.sluice.egress.Rulebook;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.egress.SourceImport;
import io.sluice.egress.Workload;
import io.sluice.egress.analysis.InMemoryEnrollment;
import io.sluice.egress.analysis.StorageRoutes;
import io.sluice.protocol.RowJson;
import io.sluice.protocol.RowType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoEnrollmentTest {
    private static final Map<Hosting, DemoEnrollment.Demo> DEMOS = new EnumMap<>(Hosting.class);
    private static final DemoEnrollment.Demo DEMO = demo(Hosting.AWS);
    private static final InMemoryEnrollment STATE = InMemoryEnrollment.of(DEMO.rows());

    /** Each is played once for all tests. */
    private static DemoEnrollment.Demo demo(Hosting hosting) {
        return DEMOS.computeIfAbsent(hosting, DemoEnrollment::play);
    }

    @Test
    void theSameRowsComeOutEveryTime() throws Exception {
        String first = hash(DEMO.rows());

        assertThat(hash(DemoEnrollment.rows(Hosting.AWS))).isEqualTo(first);
        assertThat(first).isEqualTo("579ec562a30929a646e06e554b81aacb4f3092c0debcb331c76768b8f2ca4939");
    }

    @Test
    void theHostingChangesTheEnrollmentsOwnRowItsStorageAndWhatLeadsThereOnly() {
        List<EnrollmentRow> without = demo(Hosting.ON_PREMISES).rows();
        List<EnrollmentRow> common = without.subList(1, without.size());
        Set<UUID> policies = common.stream().map(DemoEnrollmentTest::policy).collect(toSet());
        for (Hosting hosting : Hosting.values()) {
            List<EnrollmentRow> rows = demo(hosting).rows();

            assertThat(rows.subList(1, rows.size()).stream()
                            .filter(row -> !storage(row) && policies.contains(policy(row)))
                            .limit(common.size()))
                    .containsExactlyElementsOf(common);
            assertThat(rows.getFirst()).isInstanceOfSatisfying(Enrollment.class, itself -> {
                assertThat(itself.hosting()).isEqualTo(hosting);
                assertThat(itself.vpcEndpointArn() != null).isEqualTo(hosting == Hosting.AWS);
                assertThat(itself.subnetIds().isEmpty()).isEqualTo(hosting != Hosting.AZURE);
                assertThat(itself.egressIps().isEmpty()).isEqualTo(hosting == Hosting.ON_PREMISES);
            });
        }
    }

    @Test
    void onGoogleCloudTheProviderManagesPoliciesAndOneWaitsForIt() {
        for (Hosting hosting : Hosting.values()) {
            InMemoryEnrollment demo = InMemoryEnrollment.of(demo(hosting).rows());
            boolean managed = hosting == Hosting.GCP;
            assertThat(demo.enrollment().policyManagement())
                    .isEqualTo(managed ? PolicyManagement.PROVIDER_MANAGED : PolicyManagement.SELF_SERVICE);
            assertThat(demo.policies(PolicyState.ACTIVE).stream()
                            .filter(policy -> policy.life().waitingForProvider()))
                    .hasSize(managed ? 1 : 0);
        }
    }

    /** The network egress policy that a row belongs to; an id of none if to none. */
    private static UUID policy(EnrollmentRow row) {
        return switch (row) {
            case EgressPolicy policy -> policy.id();
            case PolicyEvent event -> event.policy();
            case Grant grant -> grant.policy();
            case PolicyImport link -> link.policy();
            default -> new UUID(0, 0);
        };
    }

    private static boolean storage(EnrollmentRow row) {
        return row instanceof S3BucketPolicy || row instanceof AzureStoragePolicy;
    }

    @Test
    void eachCloudHasTheStorageThatItsPageLists() {
        assertThat(STATE.s3Buckets()).hasSize(7);
        assertThat(STATE.s3Buckets().stream().filter(S3BucketPolicy::byProvider))
                .hasSize(1);
        assertThat(STATE.s3Buckets().stream().filter(S3BucketPolicy::widenedByProvider))
                .hasSize(1);
        assertThat(STATE.storageAccounts()).isEmpty();
        InMemoryEnrollment azure = InMemoryEnrollment.of(demo(Hosting.AZURE).rows());
        assertThat(azure.storageAccounts()).hasSize(4);
        assertThat(azure.s3Buckets()).isEmpty();
        for (Hosting without : List.of(Hosting.GCP, Hosting.ON_PREMISES)) {
            assertThat(demo(without).rows()).noneMatch(DemoEnrollmentTest::storage);
        }
    }

    @Test
    void aPolicyLeadsToMostOfTheStorageAndOneToStorageThatIsNotListed() {
        assertThat(STATE.s3Buckets().stream()
                        .filter(bucket -> StorageRoutes.toBucket(STATE, "us-east-1", bucket.bucket())
                                .active()
                                .isEmpty())
                        .map(bucket -> bucket.bucket().value()))
                .containsExactlyInAnyOrder(
                        "clickstream-111122223333-us-east-1-an", "weather.observations.111122223333");
        InMemoryEnrollment azure = InMemoryEnrollment.of(demo(Hosting.AZURE).rows());
        assertThat(azure.storageAccounts().stream()
                        .map(account -> account.account().account())
                        .filter(account ->
                                StorageRoutes.toAccount(azure, account).active().isEmpty()))
                .containsExactly("demotelemetryraw");
        assertThat(List.of(STATE, azure))
                .allSatisfy(demo -> assertThat(demo.policies())
                        .extracting(policy -> policy.destination().toString())
                        .containsAnyOf(
                                "order-archive-111122223333.s3.us-east-1.amazonaws.com:443",
                                "demoorderarchive.dfs.core.windows.net:443"));
    }

    @Test
    void rowsThatBreakAddressAndPortRulesAreRefusedAndCounted() {
        assertThat(DEMO.refusals().sentence())
                .isEqualTo("Refused 765 of 2,704 rows: R1 single label 1, R1 underscore 19, R1 wildcard 108,"
                        + " R2 port missing 637");
    }

    @Test
    void everyValidDestinationOfTheDataIsAPolicy() {
        Set<String> made = new HashSet<>();
        STATE.policies().forEach(policy -> made.add(policy.destination().toString()));

        assertThat(Endpoints.read().wanted())
                .hasSize(278)
                .allSatisfy((destination, _) -> assertThat(made).contains(destination.toString()));
    }

    @Test
    void everyCommandLeftItsEventAndNothingElseMadeAPolicy() {
        Set<UUID> commands = new HashSet<>();
        Map<UUID, Long> versions = new HashMap<>();
        for (EnrollmentRow row : DEMO.rows()) {
            if (row instanceof PolicyEvent event) {
                commands.add(event.command());
                assertThat(event.version()).isEqualTo(versions.get(event.policy()));
            } else if (row instanceof EgressPolicy policy) {
                assertThat(policy.version()).isEqualTo(versions.merge(policy.id(), 1L, Long::sum));
            }
        }

        assertThat(commands).hasSize(DEMO.commands());
    }

    @Test
    void policiesAreInEveryState() {
        Map<PolicyState, Long> states = STATE.policies().stream().collect(groupingBy(EgressPolicy::state, counting()));

        assertThat(states)
                .isEqualTo(Map.of(
                        PolicyState.PENDING_APPROVAL, 44L,
                        PolicyState.ACTIVE, 287L,
                        PolicyState.PAUSED, 2L,
                        PolicyState.REVOKED, 6L,
                        PolicyState.DENIED, 9L,
                        PolicyState.WITHDRAWN, 3L));
    }

    @Test
    void nothingIsUndecidedButTheInbox() {
        assertThat(STATE.policies(PolicyState.PENDING_APPROVAL))
                .hasSameSizeAs(PendingProposals.rows())
                .allSatisfy(policy -> assertThat(policy.life().proposed().at())
                        .isBetween(DemoEnrollment.until().minusSeconds(10 * 86_400L), DemoEnrollment.until()));
    }

    @Test
    void activePoliciesHaveImportersAndImports() {
        List<EgressPolicy> active = STATE.policies(PolicyState.ACTIVE);

        assertThat(active)
                .allSatisfy(policy -> assertThat(STATE.grants(policy.id())).isNotEmpty());
        assertThat(active)
                .allSatisfy(policy -> assertThat(STATE.imports(policy.id())).isNotEmpty());
        assertThat(STATE.globals()).hasSize(2);
        assertThat(active.stream().filter(policy -> !policy.sni().on())).hasSize(2);
    }

    @Test
    void everyDecisionThatWidensNamesItsEvidence() {
        List<PolicyEvent> approvals = rows(PolicyEvent.class)
                .filter(event -> event.act() == Operation.APPROVE)
                .toList();

        assertThat(approvals)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.evidence()).startsWith("e1:"));
    }

    @Test
    void endingsSayWhy() {
        Stream.of(PolicyState.REVOKED, PolicyState.PAUSED, PolicyState.DENIED, PolicyState.WITHDRAWN)
                .flatMap(state -> STATE.policies(state).stream())
                .forEach(policy -> assertThat(
                                STATE.history(policy.id()).getLast().step().reason())
                        .as(policy.name())
                        .isNotBlank());
    }

    @Test
    void groupsAreOfManySizes() {
        List<Integer> sizes = STATE.principals().stream()
                .filter(principal -> principal.type() == Principal.Type.GROUP)
                .map(group -> STATE.members(group.id()).size())
                .sorted()
                .toList();

        assertThat(sizes)
                .contains(2)
                .last()
                .satisfies(most -> assertThat((int) most).isBetween(350, 450));
    }

    @Test
    void everyoneIsNamedByRoleOrTeam() {
        Set<String> projects = Endpoints.read().projects().keySet();
        String team = "(" + String.join("|", projects) + ") (engineer|analyst) \\d+";
        Set<String> others = new TreeSet<>();
        STATE.principals().stream()
                .filter(principal -> principal.type() == Principal.Type.USER)
                .map(Principal::name)
                .filter(name -> !name.matches(team + "|Data scientist \\d+|Network operator \\d+"))
                .forEach(others::add);

        assertThat(others)
                .containsExactly(
                        "Enrollment administrator",
                        "Information security officer",
                        "Platform security engineer",
                        "Second information security officer");
        assertThat(STATE.projects()).extracting(Project::name).containsExactlyInAnyOrderElementsOf(projects);
        assertThat(STATE.workloads().stream().filter(workload -> workload.type() == Workload.Type.SOURCE))
                .extracting(Workload::name)
                .containsOnlyOnceElementsOf(Set.of("Payment reconciliation"))
                .isSubsetOf(Stream.concat(
                                Endpoints.read().projects().values().stream().flatMap(Collection::stream),
                                CodeResources.MORE.stream())
                        .toList());
    }

    @Test
    void codeResourcesAndTransformsImportSourcesWithinTheLimits() {
        List<ImportUse> uses = STATE.workloads().stream()
                .filter(workload -> ImportUse.concerns(workload.type()))
                .map(workload -> ImportUse.of(STATE, workload.id()))
                .toList();

        assertThat(uses).hasSize(2 * STATE.projects().size());
        assertThat(uses).extracting(ImportUse::sources).contains(2, 7).allMatch(sources -> sources <= 10);
        assertThat(uses).extracting(ImportUse::agentPolicies).anyMatch(agents -> agents > 0);
        assertThat(rows(SourceImport.class).map(link -> link.imported().at()))
                .isSorted()
                .allMatch(at -> at.isBefore(DemoEnrollment.until()));
    }

    @Test
    void theProposerCanMeetTheLimitOfSourcesByHand() {
        UUID billing = STATE.projects().stream()
                .filter(project -> project.name().equals("Billing"))
                .findFirst()
                .orElseThrow()
                .id();
        UUID pipeline = STATE.workloads().stream()
                .filter(workload -> workload.project().equals(billing))
                .filter(workload -> workload.type() == Workload.Type.CODE_RESOURCE)
                .findFirst()
                .orElseThrow()
                .id();
        List<EnrollmentRow> rows = new ArrayList<>(DEMO.rows());
        List<Decision> decisions = new ArrayList<>();
        STATE.workloads().stream()
                .filter(workload -> workload.project().equals(billing))
                .filter(workload -> workload.type() == Workload.Type.SOURCE)
                .map(Workload::id)
                .filter(source -> !STATE.sources(pipeline).contains(source))
                .forEach(source -> decisions.add(imported(rows, pipeline, source)));

        assertThat(decisions.subList(0, 3)).hasOnlyElementsOfType(Decision.Accepted.class);
        assertThat(decisions.getLast())
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(Rule.R15));
    }

    private static Decision imported(List<EnrollmentRow> rows, UUID workload, UUID source) {
        Instant now = DemoEnrollment.until();
        Decision decision = Rulebook.decide(
                InMemoryEnrollment.of(rows),
                DemoIdentities.PROPOSER.user(),
                new Command(new UUID(9, rows.size()), workload, 0, null, null, now, new Act.ImportSource(source)),
                Facts.predicted(now));
        if (decision instanceof Decision.Accepted(var changes)) {
            rows.addAll(changes);
        }
        return decision;
    }

    @Test
    void namesOfPoliciesInUseAreUnique() {
        assertThat(STATE.policies(PolicyState.ACTIVE))
                .extracting(EgressPolicy::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void idsAreVersionSevenAndIncreaseWithTime() {
        List<UUID> commands =
                rows(PolicyEvent.class).map(PolicyEvent::command).distinct().toList();
        List<UUID> policies = rows(EgressPolicy.class)
                .filter(policy -> policy.version() == 1)
                .map(EgressPolicy::id)
                .toList();
        List<UUID> founded = rows(EnrollmentRow.class)
                .flatMap(row -> switch (row) {
                    case Principal principal -> Stream.of(principal.id());
                    case Workload workload -> Stream.of(workload.id());
                    case Project project -> Stream.of(project.id());
                    case Role role -> Stream.of(role.id());
                    case Marking marking -> Stream.of(marking.id());
                    default -> Stream.of();
                })
                .toList();

        assertThat(Stream.of(commands, policies, founded).flatMap(List::stream)).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
        assertThat(commands.stream().map(UUID::toString)).isSorted();
        assertThat(policies.stream().map(UUID::toString)).isSorted();
        assertThat(founded).doesNotHaveDuplicates();
    }

    @Test
    void timeNeverRunsBackwardsNorPastTheClock() {
        assertThat(rows(PolicyEvent.class).map(event -> event.step().at()))
                .isSorted()
                .last()
                .satisfies(last -> assertThat(last).isBefore(DemoEnrollment.until()));
    }

    @Test
    void aRouteAndAProposalAreForSomeToKnowOfOnly() {
        assertThat(STATE.marked())
                .extracting(EgressPolicy::state)
                .containsExactly(PolicyState.ACTIVE, PolicyState.PENDING_APPROVAL);
        assertThat(STATE.marked()).allSatisfy(policy -> {
            assertThat(Rulebook.sees(STATE, DemoIdentities.OFFICER.user(), policy))
                    .isTrue();
            assertThat(Rulebook.sees(STATE, policy.proposer(), policy)).isTrue();
            assertThat(Rulebook.sees(STATE, DemoIdentities.SECOND_OFFICER.user(), policy))
                    .isFalse();
            assertThat(Rulebook.sees(STATE, DemoIdentities.PLATFORM_SECURITY.user(), policy))
                    .isFalse();
        });
    }

    @Test
    void whoeverSignsInHoldsWhatTheirRoleSays() {
        assertThat(DemoIdentities.all())
                .extracting(DemoIdentity::key)
                .containsExactly(
                        "administrator",
                        "officer",
                        "second-officer",
                        "platform-security",
                        "proposer",
                        "second-proposer");
        assertThat(DemoIdentities.all())
                .allSatisfy(identity -> assertThat(STATE.principal(identity.user()))
                        .map(Principal::name)
                        .hasValue(identity.name()));
        assertThat(STATE.workflows(DemoIdentities.OFFICER.user()))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("MANAGE_NETWORK_EGRESS", "PROPOSE_NETWORK_EGRESS");
        assertThat(STATE.workflows(DemoIdentities.PROPOSER.user()))
                .extracting(Enum::name)
                .containsExactly("PROPOSE_NETWORK_EGRESS");
        assertThat(DemoIdentities.find("nobody")).isEmpty();
    }

    private static <T> Stream<T> rows(Class<T> type) {
        return DEMO.rows().stream().filter(type::isInstance).map(type::cast);
    }

    /** Of the rows as the wire writes them, which puts sets in an order. */
    private static String hash(List<EnrollmentRow> rows) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (EnrollmentRow row : rows) {
            sha.update((RowType.of(row).wire() + RowJson.text(row) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
