package io.sluice.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.DnsName;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Hosting;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Relation;
import io.sluice.egress.analysis.InMemoryEnrollment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every sort of proposal that a reviewer should have seen is in the inbox, and is what the table says it is. */
class PendingProposalsTest {
    private static final InMemoryEnrollment STATE = InMemoryEnrollment.of(DemoEnrollment.rows(Hosting.AWS));
    private static final Map<String, List<EgressPolicy>> SORTS = sorts();

    @Test
    void everySortIsThere() {
        assertThat(SORTS.keySet())
                .containsExactlyInAnyOrder(
                        "agent",
                        "cdn",
                        "changes",
                        "containing",
                        "copied",
                        "database",
                        "file-drop",
                        "identical",
                        "inside",
                        "international",
                        "look-alike",
                        "metadata",
                        "new",
                        "odd-port",
                        "overlapping",
                        "paused",
                        "paste",
                        "request",
                        "resolver",
                        "revoked",
                        "sni-off",
                        "superseding",
                        "tunnel",
                        "wide");
        assertThat(STATE.policies(PolicyState.PENDING_APPROVAL)).hasSize(44);
    }

    @Test
    void relationsAreWhatTheyAreCalled() {
        assertThat(relations("new", PolicyState.values())).isEmpty();
        assertRelated("identical", PolicyState.ACTIVE, Relation.IDENTICAL);
        assertRelated("inside", PolicyState.ACTIVE, Relation.CONTAINING);
        assertRelated("overlapping", PolicyState.ACTIVE, Relation.OVERLAPPING);
    }

    @Test
    void someOverlapARevokedRouteOrAPausedOne() {
        assertThat(SORTS.get("revoked"))
                .allSatisfy(policy ->
                        assertThat(relations(policy, PolicyState.REVOKED)).isNotEmpty());
        assertThat(SORTS.get("paused"))
                .allSatisfy(policy ->
                        assertThat(relations(policy, PolicyState.PAUSED)).containsExactly(Relation.CONTAINING));
        assertThat(SORTS.get("metadata"))
                .allSatisfy(policy ->
                        assertThat(relations(policy, PolicyState.DENIED)).containsExactly(Relation.IDENTICAL));
    }

    @Test
    void wideBlocksAreAsWideAsTheyCome() {
        assertThat(SORTS.get("wide"))
                .extracting(policy -> policy.destination().addresses())
                .containsExactlyInAnyOrder(1L << 32, 1L << 24, 1L << 20);
        EgressPolicy everything = SORTS.get("wide").stream()
                .filter(policy -> policy.destination().addresses() == 1L << 32)
                .findFirst()
                .orElseThrow();
        assertThat(relations(everything, PolicyState.ACTIVE)).contains(Relation.CONTAINED);
    }

    @Test
    void lookAlikesAreOneLetterFromAnActiveName() {
        assertThat(SORTS.get("look-alike"))
                .hasSize(2)
                .allSatisfy(policy -> assertThat(STATE.policies(PolicyState.ACTIVE))
                        .anySatisfy(active -> assertThat(differing(shown(policy), shown(active)))
                                .isEqualTo(1)));
    }

    @Test
    void internationalizedNamesAreStoredAsALabels() {
        assertThat(SORTS.get("international")).allSatisfy(policy -> {
            assertThat(policy.destination().toString()).contains("xn--");
            assertThat(shown(policy)).contains("ü");
        });
    }

    @Test
    void oddPortsAndSwitchedOffVerificationAreThere() {
        assertThat(SORTS.get("odd-port"))
                .hasSize(4)
                .noneMatch(policy ->
                        Set.of(80, 443).contains(policy.destination().ports().first()));
        assertThat(SORTS.get("sni-off"))
                .hasSize(2)
                .allSatisfy(policy -> assertThat(policy.sni().on()).isFalse());
        assertThat(SORTS.get("agent"))
                .hasSize(2)
                .allSatisfy(policy -> assertThat(policy.kind()).isEqualTo(PolicyKind.AGENT_PROXY));
    }

    @Test
    void oneAwaitsChangesOneSupersedesAndThreeBelongTogether() {
        assertThat(SORTS.get("changes"))
                .allSatisfy(policy -> assertThat(
                                Objects.requireNonNull(policy.life().changesRequested())
                                        .by())
                        .isEqualTo(DemoIdentities.OFFICER.user()));
        assertThat(SORTS.get("superseding"))
                .allSatisfy(policy -> assertThat(STATE.policy(
                                Objects.requireNonNull(policy.origin().supersedes())))
                        .map(EgressPolicy::state)
                        .hasValue(PolicyState.ACTIVE));
        assertThat(SORTS.get("request").stream()
                        .map(policy -> Objects.requireNonNull(policy.origin().request()))
                        .distinct())
                .hasSize(1);
        assertThat(SORTS.get("request")).hasSize(3);
    }

    @Test
    void aJustificationWasCopied() {
        assertThat(SORTS.get("copied")).hasSize(2);
        assertThat(SORTS.get("copied").stream()
                        .map(policy -> policy.words().justification())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void bothProposersHaveSeveralAndSomeAreImportedAlready() {
        List<EgressPolicy> pending = STATE.policies(PolicyState.PENDING_APPROVAL);
        for (DemoIdentity proposer : List.of(DemoIdentities.PROPOSER, DemoIdentities.SECOND_PROPOSER)) {
            assertThat(pending.stream().filter(policy -> policy.proposer().equals(proposer.user())))
                    .as(proposer.key())
                    .hasSizeGreaterThanOrEqualTo(3);
        }
        assertThat(pending.stream().filter(policy -> !STATE.imports(policy.id()).isEmpty()))
                .hasSize(3)
                .allSatisfy(policy -> assertThat(STATE.history(policy.id()))
                        .last()
                        .satisfies(event -> assertThat(event.act()).isEqualTo(Operation.IMPORT)));
    }

    @Test
    void activeBlocksLieInPublishedOnes() {
        assertThat(Route.written())
                .filteredOn(route -> route.destination().address() instanceof Ipv4Cidr)
                .filteredOn(route -> !route.key().equals("intranet-wide"))
                .hasSizeGreaterThan(10)
                .allSatisfy(route -> assertThat(Route.published()).anyMatch(block -> {
                    Ipv4Cidr own = (Ipv4Cidr) route.destination().address();
                    return block.first() <= own.first() && own.last() <= block.last();
                }));
    }

    private static void assertRelated(String sort, PolicyState state, Relation relation) {
        assertThat(SORTS.get(sort))
                .isNotEmpty()
                .allSatisfy(policy -> assertThat(relations(policy, state)).contains(relation));
    }

    private static List<Relation> relations(String sort, PolicyState... states) {
        List<Relation> relations = new ArrayList<>();
        for (PolicyState state : states) {
            SORTS.get(sort).forEach(policy -> relations.addAll(relations(policy, state)));
        }
        return relations;
    }

    /** How the other policies in a state lie to one. */
    private static List<Relation> relations(EgressPolicy policy, PolicyState state) {
        return STATE.policies(state).stream()
                .filter(other -> !other.id().equals(policy.id()))
                .flatMap(other -> policy.destination().relationOf(other.destination()).stream())
                .toList();
    }

    private static String shown(EgressPolicy policy) {
        return policy.destination().address() instanceof DnsName name
                ? name.unicode()
                : policy.destination().address().canonical();
    }

    private static int differing(String a, String b) {
        if (a.length() != b.length()) {
            return Math.max(a.length(), b.length());
        }
        int differing = 0;
        for (int i = 0; i < a.length(); i++) {
            differing += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return differing;
    }

    /** The pending policies by what the table says they show. */
    private static Map<String, List<EgressPolicy>> sorts() {
        Map<String, EgressPolicy> byWords = STATE.policies(PolicyState.PENDING_APPROVAL).stream()
                .collect(Collectors.toMap(policy -> policy.name() + policy.destination(), policy -> policy));
        return PendingProposals.rows().stream()
                .collect(Collectors.groupingBy(
                        PendingProposals.Row::shows,
                        TreeMap::new,
                        Collectors.mapping(
                                row -> byWords.get(row.words().name() + row.destination()), Collectors.toList())));
    }
}
