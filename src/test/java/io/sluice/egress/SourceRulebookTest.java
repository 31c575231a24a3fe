package io.sluice.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.Decision.Accepted;
import io.sluice.egress.Decision.Refused;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R15: imports of sources into code resources and transforms, and the limits; here three sources and four agent proxy policies. */
final class SourceRulebookTest {
    private static final UUID PIPELINE = Acme.user(50);
    private static final UUID REPORT = Acme.user(51);
    private static final List<UUID> SOURCES =
            List.of(Acme.WORKLOAD, Acme.user(60), Acme.user(61), Acme.user(62), Acme.user(63));
    private static final int MOST_SOURCES = 3;
    private static final int MOST_AGENTS = 4;

    private final Acme acme = acme();

    private static Acme acme() {
        Acme acme = new Acme();
        workload(acme, PIPELINE, Workload.Type.CODE_RESOURCE, "Pipeline");
        workload(acme, REPORT, Workload.Type.TRANSFORM, "Report");
        SOURCES.subList(1, SOURCES.size())
                .forEach(source -> workload(acme, source, Workload.Type.SOURCE, "Source " + source));
        return acme;
    }

    private static void workload(Acme acme, UUID id, Workload.Type type, String name) {
        acme.state.workloads.put(id, new Workload(id, Acme.PROJECT, type, name));
    }

    private Decision act(UUID actor, UUID workload, Act act) {
        return acme.put(acme.decide(actor, acme.command(workload, 0, null, act)));
    }

    private Decision importSource(UUID workload, UUID source) {
        return act(Acme.ALICE, workload, new Act.ImportSource(source));
    }

    /** An active policy of a kind that Alice may import. */
    private UUID policy(PolicyKind kind) {
        UUID id = acme.id();
        Act.Draft draft = new Act.Draft(
                kind,
                Destination.parse("h%d.acme.example".formatted(id.getLeastSignificantBits()), "443")
                        .orThrow(),
                kind == PolicyKind.AGENT_PROXY ? List.of(Acme.AGENT) : List.of(),
                new Words("Route", "", "needed"),
                SniVerification.ON,
                Origin.NONE);
        List<GrantTo> grants = List.of(new GrantTo(Acme.ALICE, GrantLevel.IMPORT));
        assertThat(acme.act(Acme.OFFICER, id, new Act.Create(draft, grants, false, false, null)))
                .isInstanceOf(Accepted.class);
        return id;
    }

    private Decision importPolicy(UUID workload, UUID policy) {
        return acme.act(Acme.ALICE, policy, new Act.Import(workload));
    }

    private void agents(UUID workload, int number) {
        for (int i = 0; i < number; i++) {
            assertThat(importPolicy(workload, policy(PolicyKind.AGENT_PROXY))).isInstanceOf(Accepted.class);
        }
    }

    private static void refused(Decision decision, Rule rule, String... words) {
        assertThat(decision).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.rule()).isEqualTo(rule);
            assertThat(refused.reason()).contains(words);
        });
    }

    @Test
    void theUsualLimitsAreThoseOfTheRule() {
        assertThat(ImportLimits.USUAL).isEqualTo(new ImportLimits(10, 50));
    }

    @Test
    void anEditorImportsASourceAndRemovesItAgain() {
        assertThat(importSource(PIPELINE, SOURCES.getFirst())).isInstanceOfSatisfying(Accepted.class, accepted -> {
            Step step = new Step(Acme.ALICE, Acme.NOW, null);
            assertThat(accepted.rows()).containsExactly(new SourceImport(PIPELINE, SOURCES.getFirst(), step, false));
        });
        assertThat(ImportUse.of(acme.state, PIPELINE))
                .isEqualTo(new ImportUse(1, 0, new ImportLimits(MOST_SOURCES, MOST_AGENTS)));
        refused(importSource(PIPELINE, SOURCES.getFirst()), Rule.R15, "imports the source “Payments” already");
        assertThat(act(Acme.BOB, PIPELINE, new Act.RemoveSource(SOURCES.getFirst())))
                .isInstanceOf(Accepted.class);
        assertThat(acme.state.sources(PIPELINE)).isEmpty();
        refused(act(Acme.BOB, PIPELINE, new Act.RemoveSource(SOURCES.getFirst())), Rule.R15, "does not import");
    }

    @Test
    void oneSourceMoreThanTheLimitIsRefused() {
        SOURCES.subList(0, MOST_SOURCES)
                .forEach(source -> assertThat(importSource(REPORT, source)).isInstanceOf(Accepted.class));
        refused(
                importSource(REPORT, SOURCES.get(MOST_SOURCES)),
                Rule.R15,
                "“Report” imports 3 sources, and a transform imports at most 3; remove one of them first.");
    }

    @Test
    void oneAgentProxyPolicyMoreThanTheLimitIsRefusedWhereverItComesFrom() {
        UUID source = SOURCES.getFirst();
        UUID other = SOURCES.get(1);
        agents(PIPELINE, 2);
        agents(source, 2);
        agents(other, 1);
        importSource(PIPELINE, source);
        refused(importPolicy(PIPELINE, policy(PolicyKind.AGENT_PROXY)), Rule.R15, "would have 5", "at most 4");
        refused(
                importPolicy(source, policy(PolicyKind.AGENT_PROXY)),
                Rule.R15,
                "“Pipeline”, which imports the source “Payments”, would have 5 agent proxy policies");
        refused(importSource(PIPELINE, other), Rule.R15, "“Pipeline” would have 5 agent proxy policies");
        assertThat(importPolicy(PIPELINE, policy(PolicyKind.DIRECT))).isInstanceOf(Accepted.class);
        agents(other, 20);
    }

    @Test
    void aPolicyThatIsImportedTwiceCountsOnce() {
        agents(PIPELINE, MOST_AGENTS);
        UUID shared = acme.state.imported(PIPELINE).getFirst().id();
        assertThat(importPolicy(SOURCES.getFirst(), shared)).isInstanceOf(Accepted.class);
        assertThat(importSource(PIPELINE, SOURCES.getFirst())).isInstanceOf(Accepted.class);
        assertThat(ImportUse.of(acme.state, PIPELINE).agentPolicies()).isEqualTo(MOST_AGENTS);
    }

    @Test
    void whoDoesNotEditTheImporterIsNotToldItsName() {
        UUID foreign = Acme.user(70);
        acme.state.workloads.put(
                foreign, new Workload(foreign, Acme.user(23), Workload.Type.CODE_RESOURCE, "Secret pipeline"));
        Step step = new Step(Acme.STRANGER, Acme.NOW, null);
        acme.state.put(new SourceImport(foreign, SOURCES.getFirst(), step, false));
        agents(SOURCES.getFirst(), MOST_AGENTS);
        assertThat(importPolicy(SOURCES.getFirst(), policy(PolicyKind.AGENT_PROXY)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason())
                                .startsWith(
                                        "A code resource or transform that imports the source “Payments” would have 5")
                                .doesNotContain("Secret"));
    }

    @Test
    void whatIsNoCodeResourceOrNoSourceOrInNoProjectOfTheActorIsRefused() {
        refused(importSource(SOURCES.getFirst(), SOURCES.get(1)), Rule.R15, "is a source; code resources");
        refused(importSource(PIPELINE, REPORT), Rule.R14, "no source", "that you may edit");
        refused(importSource(PIPELINE, Acme.OTHER_WORKLOAD), Rule.R14, "no source", "that you may edit");
        refused(importSource(PIPELINE, PIPELINE), Rule.R14, "no source");
        refused(act(Acme.STRANGER, PIPELINE, new Act.ImportSource(SOURCES.getFirst())), Rule.R14, "no workload");
        refused(act(Acme.STRANGER, Acme.user(99), new Act.ImportSource(SOURCES.getFirst())), Rule.R14, "no workload");
        refused(
                acme.decide(Acme.ALICE, acme.command(PIPELINE, 1, null, new Act.ImportSource(SOURCES.getFirst()))),
                Rule.R15,
                "base is 0");
    }

    /** Whatever is done in whatever order, no code resource gets over its limits, and nothing that fits is refused. */
    @Test
    void noSequenceOfImportsGetsOverTheLimits() {
        Map<Operation, Integer> accepted = new EnumMap<>(Operation.class);
        Set<Operation> refused = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            SourceRulebookTest test = new SourceRulebookTest();
            Random random = new Random(seed);
            List<UUID> policies = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                policies.add(test.policy(i == 0 ? PolicyKind.DIRECT : PolicyKind.AGENT_PROXY));
            }
            for (int step = 0; step < 300; step++) {
                test.step(random, policies, accepted, refused);
            }
        }
        assertThat(accepted)
                .containsOnlyKeys(
                        Operation.IMPORT, Operation.REMOVE_IMPORT, Operation.IMPORT_SOURCE, Operation.REMOVE_SOURCE);
        assertThat(refused).containsExactlyInAnyOrder(Operation.IMPORT, Operation.IMPORT_SOURCE);
    }

    private void step(Random random, List<UUID> policies, Map<Operation, Integer> accepted, Set<Operation> refused) {
        UUID code = random.nextBoolean() ? PIPELINE : REPORT;
        UUID source = SOURCES.get(random.nextInt(SOURCES.size()));
        UUID policy = policies.get(random.nextInt(policies.size()));
        UUID importer = random.nextBoolean() ? code : source;
        boolean onPolicy = random.nextBoolean();
        boolean more = random.nextInt(3) > 0;
        Act act = onPolicy
                ? more ? new Act.Import(importer) : new Act.RemoveImport(importer)
                : more ? new Act.ImportSource(source) : new Act.RemoveSource(source);
        Command command = onPolicy ? acme.command(policy, act) : acme.command(code, 0, null, act);
        boolean there = onPolicy
                ? acme.state.imports(policy, importer)
                : acme.state.sources(code).contains(source);
        boolean fits = !more || fits(onPolicy, policy, importer, code, source);
        Decision decision = acme.put(acme.decide(Acme.ALICE, command));
        assertThat(decision instanceof Accepted)
                .as("%s: %s", command.act(), decision)
                .isEqualTo(there != more && fits);
        if (decision instanceof Accepted) {
            accepted.merge(act.operation(), 1, Integer::sum);
        } else if (there != more) {
            refused(decision, Rule.R15, "at most");
            refused.add(act.operation());
        }
        for (UUID each : List.of(PIPELINE, REPORT)) {
            assertThat(acme.state.sources(each)).hasSizeLessThanOrEqualTo(MOST_SOURCES);
            assertThat(agentsOf(each, acme.state.sources(each)))
                    .hasSizeLessThanOrEqualTo(MOST_AGENTS)
                    .hasSize(ImportUse.of(acme.state, each).agentPolicies());
        }
    }

    private boolean fits(boolean onPolicy, UUID policy, UUID importer, UUID code, UUID source) {
        if (!onPolicy) {
            Set<UUID> sources = new HashSet<>(acme.state.sources(code));
            sources.add(source);
            return sources.size() <= MOST_SOURCES && agentsOf(code, sources).size() <= MOST_AGENTS;
        }
        return acme.policy(policy).kind() == PolicyKind.DIRECT
                || List.of(PIPELINE, REPORT).stream()
                        .filter(each -> each.equals(importer)
                                || acme.state.sources(each).contains(importer))
                        .allMatch(each -> {
                            Set<UUID> agents = agentsOf(each, acme.state.sources(each));
                            agents.add(policy);
                            return agents.size() <= MOST_AGENTS;
                        });
    }

    /** The agent proxy policies of a code resource, told from the rows alone. */
    private Set<UUID> agentsOf(UUID code, Iterable<UUID> sources) {
        Set<UUID> importers = new HashSet<>();
        importers.add(code);
        sources.forEach(importers::add);
        Set<UUID> agents = new HashSet<>();
        acme.state.imports.values().stream()
                .filter(link -> !link.removed() && importers.contains(link.workload()))
                .map(PolicyImport::policy)
                .filter(id -> acme.policy(id).kind() == PolicyKind.AGENT_PROXY)
                .forEach(agents::add);
        return agents;
    }
}
