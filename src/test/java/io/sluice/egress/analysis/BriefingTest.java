package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Evidence;
import io.sluice.egress.Hosting;
import io.sluice.egress.Ids;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import io.sluice.egress.Relation;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefingTest {
    private static final Comparator<RelatedPolicy> TIGHTEST_FIRST = Comparator.comparingInt(BriefingTest::rank)
            .thenComparingLong(r -> rank(r) == 2 ? r.missing() : r.excess())
            .thenComparingLong(RelatedPolicy::excess)
            .thenComparingInt(BriefingTest::stateRank)
            .thenComparing(r -> r.policy().id(), Ids.ORDER);

    private static InMemoryEnrollment enrollment(EgressPolicy... policies) {
        InMemoryEnrollment enrollment = InMemoryEnrollment.of(List.of(policies));
        enrollment.put(Rows.enrollment(Hosting.AWS));
        return enrollment;
    }

    private static List<Relation> ranks() {
        return List.of(Relation.IDENTICAL, Relation.CONTAINING, Relation.CONTAINED, Relation.OVERLAPPING);
    }

    private static RelatedPolicy naive(EgressPolicy proposal, EgressPolicy existing) {
        Destination mine = proposal.destination();
        Destination its = existing.destination();
        long shared = mine.sharedPairs(its);
        return new RelatedPolicy(
                existing, mine.relationOf(its).orElseThrow(), its.pairs() - shared, mine.pairs() - shared, 0);
    }

    private static int rank(RelatedPolicy related) {
        return Math.min(2, ranks().indexOf(related.relation()));
    }

    private static int stateRank(RelatedPolicy related) {
        return List.of(
                        PolicyState.ACTIVE,
                        PolicyState.PAUSED,
                        PolicyState.REVOKED,
                        PolicyState.PENDING_APPROVAL,
                        PolicyState.DENIED,
                        PolicyState.WITHDRAWN)
                .indexOf(related.policy().state());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void listsTheTightestMatchesOfAPlainListAndCountsAll(long seed) {
        Destinations destinations = new Destinations(seed);
        List<EgressPolicy> policies = new ArrayList<>();
        List<PolicyState> states = List.of(PolicyState.values());
        for (int i = 0; i < 900; i++) {
            policies.add(Rows.policy(
                    i, destinations.next(), states.get(destinations.random().nextInt(states.size()))));
        }
        InMemoryEnrollment enrollment = enrollment(policies.toArray(EgressPolicy[]::new));
        for (EgressPolicy proposal : policies.subList(0, 60)) {
            List<RelatedPolicy> expected = policies.stream()
                    .filter(other ->
                            !other.equals(proposal) && proposal.destination().overlaps(other.destination()))
                    .map(other -> naive(proposal, other))
                    .sorted(TIGHTEST_FIRST)
                    .toList();
            DecisionBrief brief = Briefing.of(enrollment, proposal);
            assertEquals(
                    expected.stream().limit(Briefing.PAGE).toList(),
                    brief.related().first());
            assertEquals(expected.size(), brief.related().counts().total());
            for (PolicyState state : states) {
                assertEquals(
                        expected.stream()
                                .filter(r -> r.policy().state() == state)
                                .count(),
                        brief.related().in(state));
            }
            assertEquals(Evidence.of(proposal, enrollment.overlapping(proposal.destination())), brief.evidence());
        }
    }

    /** Many that allow all of it, in states and kinds that do not answer it, before the few that do. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void decidesTheAnswerOverAllRelationsNotOverAPageOfThem(long seed) {
        Random random = new Random(seed);
        List<PolicyState> closed = List.of(PolicyState.DENIED, PolicyState.WITHDRAWN, PolicyState.PENDING_APPROVAL);
        for (int round = 0; round < 20; round++) {
            boolean name = random.nextBoolean();
            Destination wanted =
                    name ? Destinations.of("api.example.com", "443") : Destinations.of("10.1.2.0/24", "443");
            List<EgressPolicy> policies = new ArrayList<>();
            int rare = 1 + random.nextInt(200);
            for (int i = 0; i < 150 + random.nextInt(200); i++) {
                Destination destination = name
                        ? wanted
                        : Destinations.of(
                                "10." + blocks(random),
                                random.nextBoolean() ? "443" : "400-" + (443 + random.nextInt(50)));
                PolicyState state = random.nextInt(rare) == 0
                        ? List.of(PolicyState.ACTIVE, PolicyState.REVOKED, PolicyState.PAUSED)
                                .get(random.nextInt(3))
                        : closed.get(random.nextInt(3));
                PolicyKind kind = name && random.nextBoolean() ? PolicyKind.AGENT_PROXY : PolicyKind.DIRECT;
                EgressPolicy policy = Rows.policy(Rows.id(i + 10), destination, state, kind, false);
                policies.add(
                        switch (state) {
                            case ACTIVE -> random.nextBoolean() ? policy : Rows.waiting(policy);
                            case REVOKED, PAUSED ->
                                Rows.closed(
                                        policy,
                                        new Step(Rows.id(2), Rows.START.plusSeconds(random.nextInt(9_000)), "closed"));
                            case PENDING_APPROVAL, DENIED, WITHDRAWN -> policy;
                        });
            }
            EgressPolicy proposal = Rows.policy(9, wanted, PolicyState.PENDING_APPROVAL);
            policies.add(proposal);
            RelatedPolicies related = Briefing.of(enrollment(policies.toArray(EgressPolicy[]::new)), proposal)
                    .related();
            List<RelatedPolicy> all = naive(policies, proposal);
            assertTrue(all.size() > Briefing.PAGE);
            assertEquals(
                    all.stream()
                            .filter(r -> r.policy().active() && allows(r))
                            .filter(r -> r.policy().kind() == PolicyKind.DIRECT)
                            .max(Comparator.comparing(r -> r.policy().admits())),
                    related.answer());
            assertEquals(
                    Stream.of(closed(all, PolicyState.PAUSED), closed(all, PolicyState.REVOKED))
                            .flatMap(Optional::stream)
                            .sorted(Comparator.comparing(BriefingTest::closedAt).reversed())
                            .toList(),
                    related.closedTwins());
            List<RelatedPolicy> grantable = new ArrayList<>(
                    all.stream().filter(r -> r.policy().active()).toList());
            related.answer().ifPresent(answer -> {
                grantable.remove(answer);
                grantable.addFirst(answer);
            });
            assertEquals(grantable.stream().limit(Briefing.PAGE).toList(), related.grantable());
        }
    }

    private static String blocks(Random random) {
        return List.of("1.2.0/24", "1.2.0/23", "1.0.0/16", "0.0.0/8", "1.2.128/25")
                .get(random.nextInt(5));
    }

    private static List<RelatedPolicy> naive(List<EgressPolicy> policies, EgressPolicy proposal) {
        return policies.stream()
                .filter(other ->
                        !other.equals(proposal) && proposal.destination().overlaps(other.destination()))
                .map(other -> naive(proposal, other))
                .sorted(TIGHTEST_FIRST)
                .toList();
    }

    private static boolean allows(RelatedPolicy related) {
        return related.missing() == 0;
    }

    private static Instant closedAt(RelatedPolicy related) {
        return related.policy().life().changed().at();
    }

    private static Optional<RelatedPolicy> closed(List<RelatedPolicy> all, PolicyState state) {
        return all.stream()
                .filter(r -> allows(r) && r.policy().state() == state)
                .min(Comparator.comparingLong(RelatedPolicy::excess)
                        .thenComparing(r -> r.policy().kind() != PolicyKind.DIRECT)
                        .thenComparing(
                                Comparator.comparing(BriefingTest::closedAt).reversed())
                        .thenComparing(RelatedPolicy::policy, Orders.OLDEST_FIRST));
    }

    @Test
    void concludesFromAnActivePolicyAndARevokedOneThatNoPageLists() {
        List<EgressPolicy> policies = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            policies.add(Rows.policy(i + 10, "10.1.2.0/24", "443", PolicyState.DENIED));
        }
        policies.add(Rows.policy(400, "10.0.0.0/8", "443", PolicyState.ACTIVE));
        policies.add(Rows.closed(
                Rows.policy(401, "10.1.0.0/16", "443", PolicyState.REVOKED),
                new Step(Rows.id(3), Rows.START, "data was leaking")));
        EgressPolicy proposal = Rows.policy(9, "10.1.2.0/24", "443", PolicyState.PENDING_APPROVAL);
        policies.add(proposal);
        assertEquals(
                List.of(
                        "“Policy of 10.0.0.0/8:443” is active and already allows it: deny and grant Importer on that"
                                + " policy instead (R9).",
                        "“Policy of 10.1.0.0/16:443”, which allowed it, was revoked on 1 March 2026: “data was"
                                + " leaking”."),
                Briefing.of(enrollment(policies.toArray(EgressPolicy[]::new)), proposal).conclusion().stream()
                        .filter(sentence -> sentence.startsWith("“"))
                        .toList());
    }

    @Test
    void saysThatNothingIsNewAndWhereImportCanBeHad() {
        EgressPolicy stripe = Rows.policy(1, "api.example.com", "443", PolicyState.ACTIVE);
        EgressPolicy proposal = Rows.policy(2, "api.example.com", "443", PolicyState.PENDING_APPROVAL);
        DecisionBrief brief = Briefing.of(enrollment(stripe, proposal), proposal);
        assertTrue(brief.opens().nothingNew());
        assertEquals(
                List.of(
                        "Opens api.example.com:443, 1 name × 1 port, and none of it is new.",
                        "“Policy of api.example.com:443” is active and already allows it: deny and grant Importer on"
                                + " that policy instead (R9)."),
                brief.conclusion());
    }

    @Test
    void callsOutARevokedTwin() {
        EgressPolicy twin = Rows.policy(1, "api.example.com", "443", PolicyState.REVOKED);
        EgressPolicy proposal = Rows.policy(2, "api.example.com", "443", PolicyState.PENDING_APPROVAL);
        DecisionBrief brief = Briefing.of(enrollment(twin, proposal), proposal);
        assertEquals(
                "Opens api.example.com:443, 1 name × 1 port, all of it new.",
                brief.conclusion().get(0));
        assertEquals(
                "“Policy of api.example.com:443”, which allowed it, was revoked.",
                brief.conclusion().get(1));
    }

    @Test
    void callsOutThePauseAndTheRevocationThatTheFindingsCallOutWhateverKindOfRouteWasClosed() {
        EgressPolicy paused = Rows.closed(
                Rows.policy(1, "api.example.com", "443", PolicyState.PAUSED),
                new Step(Rows.id(3), Rows.START.plusSeconds(86_400), "an incident"));
        EgressPolicy revoked = Rows.closed(
                Rows.policy(Rows.id(2), paused.destination(), PolicyState.REVOKED, PolicyKind.AGENT_PROXY, false),
                new Step(Rows.id(3), Rows.START, "data was leaking"));
        EgressPolicy proposal = Rows.policy(4, "api.example.com", "443", PolicyState.PENDING_APPROVAL);
        DecisionBrief brief = Briefing.of(enrollment(paused, revoked, proposal), proposal);
        assertEquals(
                List.of(
                        "“Policy of api.example.com:443”, which allows it, was paused by the provider on 2 March 2026:"
                                + " “an incident”.",
                        "“Policy of api.example.com:443”, which allowed it as an agent proxy policy, was revoked on 1"
                                + " March 2026: “data was leaking”."),
                brief.conclusion().stream()
                        .filter(sentence -> sentence.startsWith("“"))
                        .toList());
        assertEquals(
                List.of("F-PAUSED-TWIN", "F-REVOKED-TWIN"),
                brief.findings().stream()
                        .map(Finding::id)
                        .filter(id -> id.endsWith("-TWIN"))
                        .toList());
    }

    @Test
    void offersAPolicyThatWaitsForTheProviderAndSaysSo() {
        EgressPolicy there = Rows.waiting(Rows.policy(1, "api.example.com", "443", PolicyState.ACTIVE));
        EgressPolicy proposal = Rows.policy(2, "api.example.com", "443", PolicyState.PENDING_APPROVAL);
        DecisionBrief brief = Briefing.of(enrollment(there, proposal), proposal);
        assertEquals(1, brief.opens().newPairs());
        assertEquals(
                List.of(
                        "Opens api.example.com:443, 1 name × 1 port, all of it new.",
                        "“Policy of api.example.com:443” is approved and will allow it once the provider has applied"
                                + " it (R13): deny and grant Importer on that policy instead (R9)."),
                brief.conclusion());
        assertEquals(1, brief.related().grantable().size());
        String text = brief.plainText();
        assertTrue(text.contains("api.example.com:443, active, waiting for the provider (R13)"), text);
    }

    @Test
    void saysWhoRevokedATwinWhenAndWhy() {
        EgressPolicy twin = Rows.closed(
                Rows.policy(1, "api.example.com", "443", PolicyState.REVOKED),
                new Step(Rows.id(3), Rows.START, "data was leaking"));
        EgressPolicy proposal = Rows.policy(2, "api.example.com", "443", PolicyState.PENDING_APPROVAL);
        InMemoryEnrollment enrollment = enrollment(twin, proposal);
        enrollment.put(new Principal(Rows.id(3), Principal.Type.USER, "Olga"));
        String said = "revoked on 1 March 2026 by Olga: “data was leaking”.";
        DecisionBrief brief = Briefing.of(enrollment, proposal);
        assertEquals(
                "“Policy of api.example.com:443”, which allowed it, was " + said,
                brief.conclusion().get(1));
        assertTrue(brief.plainText().contains("This very destination was " + said), brief::plainText);
    }

    @Test
    void theTextSaysWhenThereIsNothingToTell() {
        EgressPolicy there = Rows.policy(1, "api.example.com", "8443", PolicyState.ACTIVE);
        InMemoryEnrollment enrollment = enrollment(there);
        Proposal same = new Proposal(
                Rows.id(2),
                PolicyKind.DIRECT,
                there.destination(),
                List.of(),
                SniVerification.ON,
                there.words(),
                false,
                Origin.NONE,
                null);
        String text = Briefing.of(enrollment, same).plainText();
        assertTrue(text.contains("1 × 1 = 1 pair, 0 new\nNothing new: active policies reach all of it"), text);
        assertTrue(text.endsWith(")\nNo findings\n"), text);
    }

    @Test
    void theTextSaysWhatTheScreenSays() {
        EgressPolicy wide = Rows.policy(1, "10.0.0.0/8", "1-65535", PolicyState.ACTIVE);
        EgressPolicy proposal = Rows.policy(2, "0.0.0.0/0", "443", PolicyState.PENDING_APPROVAL);
        String text = Briefing.of(enrollment(wide, proposal), proposal).plainText();
        assertTrue(text.startsWith("0.0.0.0/0:443 (DIRECT)\n"), text);
        assertTrue(text.contains("4,294,967,296 × 1 = 4,294,967,296 pairs, 4,278,190,080 new"), text);
        assertTrue(text.contains("0 identical, 0 containing, 0 contained, 1 overlapping"), text);
        assertTrue(text.contains("overlapping “Policy of 10.0.0.0/8:1-65535”"), text);
        assertTrue(text.contains("critical F-EVERYTHING"), text);
    }
}
