package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.backend.TestBackend.Pulled;
import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Evidence;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.Marking;
import io.sluice.egress.MarkingHolder;
import io.sluice.egress.Operation;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.Seen;
import io.sluice.protocol.Api;
import io.sluice.protocol.AuditEvent;
import io.sluice.protocol.AuditPage;
import io.sluice.protocol.CommandJson;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.Outcome;
import io.sluice.trust.AuditProof;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R30 over HTTPS: what carries a marking reaches nobody who does not hold it, in whatever answer. */
final class MarkingScopeTest {
    private static final UUID MARKING = Cast.id(50);
    private static final String HOST = "secret.example.com";
    private static final Set<UUID> MARKED = Set.of(MARKING);

    @TempDir
    Path folder;

    private TestBackend backend;
    private String officer;
    private String outsider;

    @BeforeEach
    void start() {
        backend = new TestBackend(folder, MarkingScopeTest::rows);
        officer = backend.signIn("officer");
        outsider = backend.signIn("second-officer");
    }

    private static List<EnrollmentRow> rows() {
        return Stream.concat(
                        Cast.rows().stream(),
                        Stream.of(
                                new Marking(MARKING, "Restricted", "Partners under embargo"),
                                new MarkingHolder(MARKING, Cast.OFFICER, false)))
                .toList();
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    private static Act.Draft draft(String address, Set<UUID> markings, Origin origin) {
        Act.Draft plain = TestBackend.draft(address, "443");
        return new Act.Draft(
                plain.kind(), plain.destination(), plain.agents(), plain.words(), plain.sni(), origin, markings);
    }

    private Command creation(String token, UUID id, Act.Draft draft, GrantTo... grants) {
        String evidence = Evidence.of(
                id,
                draft.destination(),
                draft.kind(),
                draft.sni(),
                backend.pull(token, "").rows(EgressPolicy.class).stream()
                        .filter(policy -> policy.destination().overlaps(draft.destination()))
                        .toList());
        return backend.command(
                id, 0, evidence, new Act.Create(draft, List.of(grants), grants.length == 0, false, "needed"));
    }

    private UUID create(Act.Draft draft, GrantTo... grants) {
        UUID id = TestBackend.newId();
        accepted(officer, creation(officer, id, draft, grants));
        return id;
    }

    private UUID propose(String address, Set<UUID> markings) {
        UUID id = TestBackend.newId();
        accepted(officer, backend.command(id, 0, null, new Act.Propose(draft(address, markings, Origin.NONE))));
        return id;
    }

    private UUID secret(GrantTo... grants) {
        return create(draft(HOST, MARKED, Origin.NONE), grants);
    }

    private Outcome.Accepted accepted(String token, Command command) {
        Outcome outcome = backend.push(token, command);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return (Outcome.Accepted) outcome;
    }

    private void mark(UUID policy, Set<UUID> markings) {
        long base = backend.policy(officer, policy).version();
        accepted(officer, backend.command(policy, base, null, new Act.Mark(markings, null)));
    }

    private void onMarking(Act act) {
        accepted(backend.signIn("administrator"), backend.command(MARKING, 1, null, act));
    }

    private String body(String token, String path) {
        return backend.send(backend.get(token, path)).body();
    }

    private static List<UUID> policies(Pulled pulled) {
        return pulled.rows(EgressPolicy.class).stream().map(EgressPolicy::id).toList();
    }

    @Test
    void whoLacksTheMarkingReceivesNothingOfThePolicyWhateverTheirRole() {
        UUID policy = secret(new GrantTo(Cast.OTHER, GrantLevel.IMPORT));
        for (String identity : List.of("second-officer", "pauser", "other", "proposer", "administrator")) {
            String feed = body(backend.signIn(identity), Api.CHANGES);
            assertThat(feed).doesNotContain(HOST, policy.toString());
            assertThat(feed.contains("Restricted"))
                    .as("the marking itself is for those who hold it or give it: %s", identity)
                    .isEqualTo(identity.equals("administrator"));
        }
        Pulled holder = backend.pull(officer, "");
        assertThat(policies(holder)).containsExactly(policy);
        assertThat(holder.rows(Grant.class)).hasSize(1);
        assertThat(holder.rows(PolicyEvent.class)).hasSize(1);
        assertThat(holder.rows(Marking.class)).hasSize(1);
    }

    @Test
    void aPolicyThatIsMarkedLaterIsTakenFromThoseWhoHadItAndGivenBackWithItsPast() {
        UUID policy = create(draft(HOST, Set.of(), Origin.NONE), new GrantTo(Cast.OTHER, GrantLevel.VIEW));
        String other = backend.signIn("other");
        Pulled mine = backend.pull(officer, "");
        Pulled outside = backend.pull(outsider, "");
        Pulled viewer = backend.pull(other, "");
        assertThat(policies(outside)).containsExactly(policy);
        assertThat(policies(viewer)).containsExactly(policy);

        mark(policy, MARKED);
        assertThat(backend.pullAfter(officer, mine).reset()).isFalse();
        Pulled lost = backend.pullAfter(outsider, outside);
        assertThat(lost.reset()).isTrue();
        assertThat(policies(lost)).isEmpty();
        assertThat(lost.rows(PolicyEvent.class)).isEmpty();
        assertThat(policies(backend.pullAfter(other, viewer))).isEmpty();

        mark(policy, Set.of());
        Pulled back = backend.pullAfter(outsider, lost);
        assertThat(back.reset()).isTrue();
        assertThat(policies(back)).containsExactly(policy);
        assertThat(back.rows(PolicyEvent.class)).hasSize(3);
        assertThat(back.rows(Grant.class)).hasSize(1);
    }

    @Test
    void givingAndTakingTheMarkingGivesAndTakesWhatCarriesIt() {
        UUID policy = secret();
        Pulled before = backend.pull(outsider, "");
        onMarking(new Act.GiveMarking(Cast.SECOND_OFFICER, "on duty"));
        Pulled gained = backend.pullAfter(outsider, before);
        assertThat(gained.reset()).isTrue();
        assertThat(policies(gained)).containsExactly(policy);
        assertThat(gained.rows(MarkingHolder.class))
                .as("a manager who holds it knows who else does")
                .hasSize(2);
        onMarking(new Act.TakeMarking(Cast.SECOND_OFFICER, null));
        Pulled lost = backend.pullAfter(outsider, gained);
        assertThat(lost.reset()).isTrue();
        assertThat(policies(lost)).isEmpty();
        assertThat(lost.rows(Marking.class)).isEmpty();
    }

    @Test
    void aGroupsMarkingReachesThoseWhoJoinIt() {
        UUID policy = secret(new GrantTo(Cast.OTHER, GrantLevel.VIEW));
        onMarking(new Act.GiveMarking(Cast.GROUP, null));
        String other = backend.signIn("other");
        assertThat(policies(backend.pull(other, ""))).isEmpty();
        backend.backend().directory().member(Cast.GROUP, Cast.OTHER, true);
        assertThat(policies(backend.pull(other, ""))).containsExactly(policy);
    }

    @Test
    void aHiddenPolicyIsAnsweredAsOneThatThereIsNot() {
        UUID policy = secret();
        UUID unknown = TestBackend.newId();
        UUID proposal = backend.propose(backend.signIn("proposer"), "10.0.0.0/8", "443");
        List<Act> onIt = List.of(
                new Act.Revoke("no"),
                new Act.Mark(Set.of(), null),
                new Act.UpdateMetadata(
                        "Name", "", TestBackend.draft(HOST, "443").sni()));
        for (Act act : onIt) {
            assertThat(said(policy, act, policy)).isEqualTo(said(unknown, act, unknown));
        }
        for (long base : List.of(1L, 7L)) {
            assertThat(said(proposal, new Act.DenyAndGrant("no", policy, base, List.of()), policy))
                    .isEqualTo(said(proposal, new Act.DenyAndGrant("no", unknown, base, List.of()), unknown));
        }
        assertThat(said(
                        TestBackend.newId(),
                        new Act.Propose(draft("b.example.com", Set.of(), new Origin(null, null, policy))),
                        policy))
                .isEqualTo(said(
                        TestBackend.newId(),
                        new Act.Propose(draft("b.example.com", Set.of(), new Origin(null, null, unknown))),
                        unknown));
        assertThat(said(TestBackend.newId(), new Act.Propose(draft("c.example.com", MARKED, Origin.NONE)), MARKING))
                .isEqualTo(said(
                        TestBackend.newId(),
                        new Act.Propose(draft("c.example.com", Set.of(unknown), Origin.NONE)),
                        unknown));
    }

    /** What the outsider is answered to an act on a policy, but for the ids of the command and of what is asked about. */
    private String said(UUID policy, Act act, UUID about) {
        EgressPolicy present = backend.pull(outsider, "").rows(EgressPolicy.class).stream()
                .filter(found -> found.id().equals(policy))
                .findFirst()
                .orElse(null);
        String evidence =
                present == null || !act.operation().needsEvidence() ? null : backend.evidence(outsider, policy);
        Command command = backend.command(policy, present == null ? 0 : present.version(), evidence, act);
        return backend.send(backend.post(outsider, Api.COMMANDS, CommandJson.request(List.of(command))))
                .body()
                .replace(command.id().toString(), "command")
                .replace(about.toString(), "it");
    }

    @Test
    void whatOverlapsAHiddenRouteIsAColleaguesToDecideAndNothingOfItIsTold() {
        UUID route = create(draft("10.0.0.0/8", MARKED, Origin.NONE));
        UUID proposal = backend.propose(backend.signIn("proposer"), "10.1.0.0/16", "443");
        UUID id = TestBackend.newId();
        for (Command command : List.of(
                backend.approval(outsider, proposal),
                creation(outsider, id, draft("10.2.0.0/16", Set.of(), Origin.NONE)))) {
            String body = backend.send(backend.post(outsider, Api.COMMANDS, CommandJson.request(List.of(command))))
                    .body();
            assertThat(body)
                    .contains("\"R30\"", "a colleague who holds it must decide")
                    .doesNotContain(route.toString(), "10.0.0.0/8", MARKING.toString(), "Restricted", "evidence");
        }
        Command denial =
                backend.command(proposal, 1, backend.evidence(outsider, proposal), new Act.Deny("not on what I see"));
        accepted(outsider, denial);
        UUID second = backend.propose(backend.signIn("proposer"), "10.1.0.0/16", "443");
        Command approval = backend.command(
                second,
                1,
                backend.evidence(officer, second),
                new Act.Approve(List.of(), true, false, null, "beside the other"));
        accepted(officer, approval);
    }

    @Test
    void whatColleaguesSawIsWithheldWhileSomethingIsHiddenAndTheIdOfWhatIsReplacedToo() {
        UUID old = secret();
        Act.Draft draft = draft("new.example.com", Set.of(), new Origin(null, null, old));
        Command plain = creation(officer, TestBackend.newId(), draft);
        accepted(
                officer,
                new Command(
                        plain.id(),
                        plain.policy(),
                        0,
                        plain.evidence(),
                        new Seen("1", "replaces " + HOST),
                        plain.decidedAt(),
                        plain.act()));
        assertThat(body(officer, Api.CHANGES)).contains("replaces " + HOST);
        assertThat(body(outsider, Api.CHANGES)).contains("new.example.com").doesNotContain(HOST, old.toString());
        mark(old, Set.of());
        assertThat(body(outsider, Api.CHANGES)).contains("replaces " + HOST, old.toString());
    }

    @Test
    void aDenialThatGrantedOnAHiddenPolicyIsToldAsADenial() {
        UUID route = create(draft("10.0.0.0/8", Set.of(), Origin.NONE));
        String proposer = backend.signIn("proposer");
        UUID proposal = backend.propose(proposer, "10.1.0.0/16", "443");
        accepted(
                officer,
                backend.command(
                        proposal,
                        1,
                        backend.evidence(officer, proposal),
                        new Act.DenyAndGrant("use the block", route, 1, List.of())));
        for (String whose : List.of(officer, outsider, proposer)) {
            assertThat(acts(whose, proposal)).containsExactly(Operation.PROPOSE, Operation.DENY_AND_GRANT);
        }
        mark(route, MARKED);
        assertThat(acts(officer, proposal)).containsExactly(Operation.PROPOSE, Operation.DENY_AND_GRANT);
        for (String whose : List.of(outsider, proposer)) {
            assertThat(acts(whose, proposal)).containsExactly(Operation.PROPOSE, Operation.DENY);
        }
        UUID other = secret();
        mark(route, Set.of());
        assertThat(acts(outsider, proposal))
                .as("what else is hidden, such as %s, is not what was granted", other)
                .containsExactly(Operation.PROPOSE, Operation.DENY_AND_GRANT);
    }

    private List<Operation> acts(String token, UUID policy) {
        return backend.pull(token, "").rows(PolicyEvent.class).stream()
                .filter(event -> event.policy().equals(policy))
                .map(PolicyEvent::act)
                .toList();
    }

    @Test
    void anAnswerThatIsDeliveredAgainDoesNotTellOfWhatIsHiddenSince() {
        UUID policy = create(draft(HOST, Set.of(), Origin.NONE));
        Command late = backend.command(policy, 9, null, new Act.Revoke("late"));
        assertThat(((Outcome.Conflicting) backend.push(outsider, late)).theirs())
                .hasSize(1);
        mark(policy, MARKED);
        assertThat(((Outcome.Conflicting) backend.push(outsider, late)).theirs())
                .isEmpty();
    }

    @Test
    void theAuditLogWithholdsWhatIsAboutAHiddenPolicyAndItsChainStillHolds() throws Malformed {
        UUID policy = secret();
        accepted(officer, backend.command(policy, 1, null, new Act.Revoke("over")));
        // refused, so that there is no policy that carries the marking
        backend.push(
                officer,
                backend.command(
                        TestBackend.newId(),
                        3,
                        null,
                        new Act.Propose(draft("another.example.com", MARKED, Origin.NONE))));
        onMarking(new Act.GiveMarking(Cast.GROUP, "for " + HOST));
        String page = body(outsider, Api.AUDIT);
        assertThat(page)
                .doesNotContain(HOST, policy.toString(), "another.example.com", "Restricted", MARKING.toString());
        List<AuditEvent> events = AuditPage.read(page).events();
        assertThat(events.stream().filter(AuditEvent::withheld)).hasSize(4);
        assertThat(AuditPage.read(body(officer, Api.AUDIT)).events()).noneMatch(AuditEvent::withheld);

        AuditProof proof = new AuditProof();
        String export = body(outsider, Api.AUDIT_EXPORT);
        assertThat(export).doesNotContain(HOST, policy.toString(), "another.example.com", MARKING.toString());
        export.lines().forEach(proof::take);
        assertThat(proof.objection()).isEmpty();
        assertThat(proof.withheld()).isEqualTo(4);

        AuditProof forged = new AuditProof();
        List<String> lines = new ArrayList<>(export.lines().toList());
        lines.removeIf(line -> line.contains("\"withheld\":true"));
        lines.forEach(forged::take);
        assertThat(forged.objection()).isPresent();
    }

    @Test
    void theAuditLogTellsNoEvidenceThatTheFeedHides() throws Malformed {
        UUID route = create(draft("10.0.0.0/8", MARKED, Origin.NONE));
        UUID proposal = backend.propose(backend.signIn("proposer"), "10.1.0.0/16", "443");
        String evidence = backend.evidence(officer, proposal);
        accepted(
                officer,
                backend.command(
                        proposal, 1, evidence, new Act.Approve(List.of(), true, false, null, "beside the other")));
        assertThat(body(officer, Api.AUDIT)).contains(evidence);
        assertThat(body(outsider, Api.CHANGES)).doesNotContain(evidence);
        assertThat(body(outsider, Api.AUDIT)).doesNotContain(evidence);
        AuditEvent proposed = AuditPage.read(body(outsider, Api.AUDIT + "?thing=" + proposal))
                .events()
                .getFirst();
        assertThat(proposed.act()).isEqualTo("propose");
        AuditProof proof = new AuditProof();
        String export = body(outsider, Api.AUDIT_EXPORT);
        assertThat(export).doesNotContain(evidence);
        export.lines().forEach(proof::take);
        assertThat(proof.objection()).isEmpty();
        assertThat(proof.withheld()).isEqualTo(2);

        UUID elsewhere = backend.propose(backend.signIn("proposer"), "example.org", "443");
        String told = backend.evidence(officer, elsewhere);
        accepted(officer, backend.command(elsewhere, 1, told, new Act.Approve(List.of(), true, false, null, "needed")));
        assertThat(body(outsider, Api.AUDIT)).contains(told);

        mark(route, Set.of());
        assertThat(body(outsider, Api.AUDIT)).contains(evidence);
    }

    @Test
    void theLogOfWhatOneAskedForDoesNotTellWhetherItIsThere() throws Malformed {
        UUID policy = secret();
        UUID unknown = TestBackend.newId();
        for (UUID id : List.of(policy, unknown)) {
            backend.push(outsider, backend.command(id, 1, null, new Act.Revoke("no")));
            backend.push(
                    outsider,
                    backend.command(
                            TestBackend.newId(),
                            0,
                            null,
                            new Act.Propose(draft("b.example.com", Set.of(), new Origin(null, null, id)))));
        }
        for (UUID marking : List.of(MARKING, unknown)) {
            backend.push(
                    outsider,
                    backend.command(
                            TestBackend.newId(),
                            0,
                            null,
                            new Act.Propose(draft("c.example.com", Set.of(marking), Origin.NONE))));
        }
        String page = body(outsider, Api.AUDIT + "?limit=6");
        assertThat(page).doesNotContain(HOST);
        List<AuditEvent> events = AuditPage.read(page).events();
        assertThat(events)
                .hasSize(6)
                .allMatch(event -> !event.withheld() && event.cameOfIt().startsWith("refused"));
        assertThat(events)
                .filteredOn(event -> event.act().equals("revoke"))
                .allMatch(event -> event.thingName() == null);
    }

    @Test
    void whatSomebodyWhoKnowsOfItWasRefusedDoesNotTellItsId() {
        UUID policy = secret();
        UUID proposal = backend.propose(backend.signIn("proposer"), "10.0.0.0/8", "443");
        Act.Draft successor = draft("successor.example.com", Set.of(), new Origin(null, null, policy));
        backend.push(officer, backend.command(TestBackend.newId(), 3, null, new Act.Propose(successor)));
        backend.role(Cast.OFFICER_ROLE, 1, new Act.TakeRole(Cast.OFFICER, null));
        for (Command command : List.of(
                backend.command(proposal, 1, null, new Act.DenyAndGrant("use it", policy, 1, List.of())),
                backend.command(policy, 1, null, new Act.Revoke("over")),
                backend.command(
                        TestBackend.newId(), 0, null, new Act.Create(successor, List.of(), true, false, "over")))) {
            assertThat(backend.push(officer, command)).isInstanceOf(Outcome.Refused.class);
        }
        for (String path : List.of(Api.AUDIT, Api.AUDIT_EXPORT)) {
            assertThat(body(outsider, path))
                    .doesNotContain(policy.toString(), "successor.example.com")
                    .contains("\"withheld\":true");
        }
        onMarking(new Act.GiveMarking(Cast.SECOND_OFFICER, null));
        assertThat(body(outsider, Api.AUDIT)).contains("use it", "successor.example.com");
    }

    @Test
    void noFilterOfTheAuditLogFindsWhatIsWithheld() throws Malformed {
        for (int i = 0; i < 3; i++) {
            propose(HOST, MARKED);
        }
        UUID open = propose("open.example.com", Set.of());
        for (int i = 0; i < 3; i++) {
            propose(HOST, MARKED);
        }
        for (String query : List.of("?thing=" + HOST, "?thing=secret&limit=1", "?act=propose&actor=" + Cast.OFFICER)) {
            AuditPage page = AuditPage.read(body(outsider, Api.AUDIT + query));
            assertThat(page.events()).noneMatch(AuditEvent::withheld);
            assertThat(page.next()).isNull();
            assertThat(page.events().stream().map(AuditEvent::thing))
                    .isEqualTo(query.contains("act=propose") ? List.of(open) : List.of());
        }
        AuditPage one = AuditPage.read(body(outsider, Api.AUDIT + "?act=propose&limit=1"));
        assertThat(one.events()).hasSize(1);
        assertThat(one.next()).isNull();
    }
}
