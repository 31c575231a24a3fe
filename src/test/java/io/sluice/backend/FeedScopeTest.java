package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.backend.TestBackend.Pulled;
import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Evidence;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Operation;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.Seen;
import io.sluice.egress.Workload;
import io.sluice.protocol.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who receives what, and how a change of that reaches a replica. */
final class FeedScopeTest {
    @TempDir
    Path folder;

    private TestBackend backend;
    private String officer;
    private String proposer;
    private String other;

    @BeforeEach
    void start() {
        backend = new TestBackend(folder);
        officer = backend.signIn("officer");
        proposer = backend.signIn("proposer");
        other = backend.signIn("other");
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    private static List<UUID> policies(Pulled pulled) {
        return pulled.rows(EgressPolicy.class).stream().map(EgressPolicy::id).toList();
    }

    private UUID active(GrantTo... grants) {
        UUID policy = backend.propose(officer, "api.example.com", "443");
        String second = backend.signIn("second-officer");
        assertThat(backend.push(second, backend.approval(second, policy, grants)))
                .isInstanceOf(Outcome.Accepted.class);
        return policy;
    }

    private void share(UUID policy, UUID with, GrantLevel level) {
        long base = backend.policy(officer, policy).version();
        assertThat(backend.push(
                        officer,
                        backend.command(policy, base, null, new Act.Share(List.of(new GrantChange(with, level))))))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void theFirstPullStartsAnewAndTheNextGoesOn() {
        Pulled first = backend.pull(officer, "");
        assertThat(first.reset()).isTrue();
        assertThat(first.rows()).containsAll(Cast.rows());
        UUID policy = backend.propose(proposer, "api.example.com", "443");
        Pulled second = backend.pullAfter(officer, first);
        assertThat(second.reset()).isFalse();
        assertThat(policies(second)).containsExactly(policy);
        assertThat(second.rows()).hasSize(2);
        assertThat(backend.pullAfter(officer, second).rows()).isEmpty();
    }

    @Test
    void pagesOfAnyLengthBringTheSame() {
        active(new GrantTo(Cast.GROUP, GrantLevel.VIEW));
        Pulled whole = backend.pull(officer, "");
        Pulled page = backend.pull(officer, "?limit=1");
        List<Object> rows = new ArrayList<>(page.rows());
        while (page.end().more()) {
            page = backend.pull(officer, "?limit=1&after=" + page.end().next());
            assertThat(page.reset()).isFalse();
            rows.addAll(page.rows());
        }
        assertThat(rows).isEqualTo(whole.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "10001", "99999999999999", "1.5"})
    void aLimitThatIsNoneIsAProblem(String limit) {
        assertThat(backend.send(backend.get(officer, "/api/v1/changes?limit=" + limit))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCursorThatCannotBeContinuedStartsAnew() {
        Pulled officers = backend.pull(officer, "");
        String ahead = new Cursor(feed(officers), Cast.OFFICER, 1_000_000, 0).text();
        String elsewhere = new Cursor(UUID.randomUUID(), Cast.OFFICER, 1, 0).text();
        for (String cursor : List.of("nonsense", "%00", "", ahead, elsewhere)) {
            assertThat(backend.pull(officer, "?after=" + cursor).reset()).isTrue();
        }
        assertThat(backend.pullAfter(proposer, officers).reset()).isTrue();
    }

    private static UUID feed(Pulled pulled) {
        return Cursor.of(pulled.end().next()).orElseThrow().feed();
    }

    @Test
    void aProposerGainsAndLosesViewByGrant() {
        UUID policy = active();
        Pulled before = backend.pull(proposer, "");
        assertThat(policies(before)).isEmpty();

        share(policy, Cast.PROPOSER, GrantLevel.VIEW);
        Pulled gained = backend.pullAfter(proposer, before);
        assertThat(gained.reset()).isTrue();
        assertThat(policies(gained)).containsExactly(policy);
        assertThat(gained.rows(PolicyEvent.class)).hasSize(3);
        assertThat(gained.rows(Grant.class)).hasSize(1);

        share(policy, Cast.PROPOSER, null);
        Pulled lost = backend.pullAfter(proposer, gained);
        assertThat(lost.reset()).isTrue();
        assertThat(policies(lost)).isEmpty();
        assertThat(lost.rows(PolicyEvent.class)).isEmpty();
    }

    @Test
    void aProposerGainsAndLosesViewByGroup() {
        UUID policy = active(new GrantTo(Cast.GROUP, GrantLevel.VIEW));
        Pulled member = backend.pull(proposer, "");
        assertThat(policies(member)).containsExactly(policy);
        Pulled outside = backend.pull(other, "");
        assertThat(policies(outside)).isEmpty();

        backend.backend().directory().member(Cast.GROUP, Cast.PROPOSER, false);
        backend.backend().directory().member(Cast.GROUP, Cast.OTHER, true);

        Pulled left = backend.pullAfter(proposer, member);
        assertThat(left.reset()).isTrue();
        assertThat(policies(left)).isEmpty();
        Pulled joined = backend.pullAfter(other, outside);
        assertThat(joined.reset()).isTrue();
        assertThat(policies(joined)).containsExactly(policy);
    }

    @Test
    void aProposerGainsAndLosesSightOfEverythingByRole() {
        UUID policy = active();
        Pulled before = backend.pull(proposer, "");

        backend.role(Cast.OFFICER_ROLE, 1, new Act.GiveRole(Cast.PROPOSER, null));
        Pulled promoted = backend.pullAfter(proposer, before);
        assertThat(promoted.reset()).isTrue();
        assertThat(policies(promoted)).containsExactly(policy);
        assertThat(promoted.rows(GroupMember.class)).isNotEmpty();

        backend.role(Cast.OFFICER_ROLE, 1, new Act.TakeRole(Cast.PROPOSER, null));
        Pulled demoted = backend.pullAfter(proposer, promoted);
        assertThat(demoted.reset()).isTrue();
        assertThat(policies(demoted)).isEmpty();
    }

    @Test
    void aGroupsRoleReachesItsMembers() {
        UUID policy = active();
        Pulled before = backend.pull(proposer, "");
        backend.role(Cast.OFFICER_ROLE, 1, new Act.GiveRole(Cast.GROUP, null));
        assertThat(policies(backend.pullAfter(proposer, before))).containsExactly(policy);
    }

    @Test
    void aGrantThatChangesNobodysSightResetsNobody() {
        UUID policy = active(new GrantTo(Cast.GROUP, GrantLevel.VIEW));
        Pulled before = backend.pull(proposer, "");
        share(policy, Cast.PROPOSER, GrantLevel.IMPORT);
        Pulled after = backend.pullAfter(proposer, before);
        assertThat(after.reset()).isFalse();
        assertThat(after.rows(Grant.class))
                .singleElement()
                .extracting(Grant::level)
                .isEqualTo(GrantLevel.IMPORT);
    }

    @Test
    void aManagerIsNeverResetByGrants() {
        Pulled before = backend.pull(officer, "");
        UUID policy = active();
        share(policy, Cast.OFFICER, GrantLevel.VIEW);
        share(policy, Cast.OFFICER, null);
        assertThat(backend.pullAfter(officer, before).reset()).isFalse();
    }

    @Test
    void platformSecuritySeesAPolicyWithItsWholeHistoryFromItsApprovalOn() {
        String pauser = backend.signIn("pauser");
        UUID policy = backend.propose(proposer, "api.example.com", "443");
        Pulled before = backend.pull(pauser, "");
        assertThat(policies(before)).isEmpty();
        backend.push(officer, backend.approval(officer, policy));
        Pulled after = backend.pullAfter(pauser, before);
        assertThat(after.reset()).isFalse();
        assertThat(policies(after)).containsExactly(policy);
        assertThat(after.rows(PolicyEvent.class)).hasSize(2);
    }

    @Test
    void whatTheOfficerSawIsNotSentToTheProposer() {
        UUID policy = backend.propose(proposer, "api.example.com", "443");
        var deny = backend.command(policy, 1, null, new Act.Deny("no"));
        String evidence = backend.approval(officer, policy).evidence();
        backend.push(
                officer,
                new Command(
                        deny.id(),
                        policy,
                        1,
                        evidence,
                        new Seen("1", "beside a secret route"),
                        deny.decidedAt(),
                        deny.act()));
        assertThat(backend.pull(officer, "").rows(PolicyEvent.class))
                .anyMatch(event -> event.seen() != null && event.evidence() != null);
        assertThat(backend.pull(proposer, "").rows(PolicyEvent.class))
                .hasSize(2)
                .allMatch(event -> event.seen() == null && event.evidence() == null);
    }

    @Test
    void whatAPolicyReplacesIsToldToThoseWhoSeeThatToo() {
        UUID old = active();
        UUID next = successor(old, new GrantTo(Cast.PROPOSER, GrantLevel.VIEW));
        Pulled unseen = backend.pull(proposer, "");
        assertThat(policies(unseen)).containsExactly(next);
        assertThat(supersedes(unseen, next)).isNull();
        assertThat(supersedes(backend.pull(officer, ""), next)).isEqualTo(old);

        share(old, Cast.PROPOSER, GrantLevel.VIEW);
        Pulled seen = backend.pullAfter(proposer, unseen);
        assertThat(supersedes(seen, next)).isEqualTo(old);
        share(old, Cast.PROPOSER, null);
        assertThat(supersedes(backend.pullAfter(proposer, seen), next)).isNull();
    }

    @Test
    void platformSecurityIsToldWhatAPolicyReplacesOnceThatIsARoute() {
        String pauser = backend.signIn("pauser");
        UUID old = backend.propose(proposer, "api.example.com", "443");
        UUID next = successor(old);
        Pulled before = backend.pull(pauser, "");
        assertThat(supersedes(before, next)).isNull();
        backend.push(officer, backend.approval(officer, old));
        Pulled after = backend.pullAfter(pauser, before);
        assertThat(after.reset()).isFalse();
        assertThat(supersedes(after, next)).isEqualTo(old);
    }

    private UUID successor(UUID old, GrantTo... grants) {
        Act.Draft plain = TestBackend.draft("new.example.com", "443");
        UUID next = TestBackend.newId();
        Act.Draft draft = new Act.Draft(
                plain.kind(),
                plain.destination(),
                plain.agents(),
                plain.words(),
                plain.sni(),
                new Origin(null, null, old));
        String evidence = Evidence.of(next, draft.destination(), draft.kind(), draft.sni(), List.of());
        Act create = new Act.Create(draft, List.of(grants), grants.length == 0, false, "needed");
        assertThat(backend.push(officer, backend.command(next, 0, evidence, create)))
                .isInstanceOf(Outcome.Accepted.class);
        return next;
    }

    private static UUID supersedes(Pulled pulled, UUID policy) {
        return pulled.rows(EgressPolicy.class).stream()
                .filter(found -> found.id().equals(policy))
                .findFirst()
                .orElseThrow()
                .origin()
                .supersedes();
    }

    @Test
    void projectsAndImportsAreThoseThatOneEdits() {
        UUID policy = active(new GrantTo(Cast.PROPOSER, GrantLevel.IMPORT), new GrantTo(Cast.OTHER, GrantLevel.VIEW));
        assertThat(backend.push(proposer, backend.command(policy, 2, null, new Act.Import(Cast.WORKLOAD))))
                .isInstanceOf(Outcome.Accepted.class);
        Pulled editor = backend.pull(proposer, "");
        assertThat(editor.rows(PolicyImport.class)).hasSize(1);
        assertThat(editor.rows(Project.class)).hasSize(1);
        assertThat(editor.rows(Workload.class)).hasSize(1);
        Pulled viewer = backend.pull(other, "");
        assertThat(policies(viewer)).containsExactly(policy);
        assertThat(viewer.rows(PolicyImport.class)).isEmpty();
        // Nor does the history tell that there are any, or whose.
        assertThat(imports(viewer)).isEmpty();
        assertThat(imports(editor)).containsExactly(Cast.PROPOSER);
        assertThat(imports(backend.pull(officer, ""))).containsExactly(Cast.PROPOSER);
        assertThat(imports(backend.pull(backend.signIn("pauser"), ""))).isEmpty();
        assertThat(viewer.rows(Project.class)).isEmpty();
        assertThat(viewer.rows(Principal.class)).isNotEmpty();

        backend.backend().directory().editor(Cast.PROJECT, Cast.OTHER, true);
        Pulled joined = backend.pullAfter(other, viewer);
        assertThat(joined.rows(PolicyImport.class)).hasSize(1);
    }

    @Test
    void whoEditsAWorkloadIsToldWhatItImportsUntilItIsDetached() {
        UUID policy = active(new GrantTo(Cast.PROPOSER, GrantLevel.IMPORT));
        backend.push(proposer, backend.command(policy, 2, null, new Act.Import(Cast.WORKLOAD)));
        Pulled before = backend.pull(proposer, "");
        share(policy, Cast.PROPOSER, null);
        Pulled attached = backend.pullAfter(proposer, before);
        assertThat(policies(backend.pull(proposer, ""))).containsExactly(policy);
        assertThat(attached.reset()).isFalse();
        backend.push(officer, backend.command(policy, 3, null, new Act.Revoke("closed")));
        assertThat(backend.push(proposer, backend.command(policy, 4, null, new Act.RemoveImport(Cast.WORKLOAD))))
                .isInstanceOf(Outcome.Accepted.class);
        Pulled detached = backend.pullAfter(proposer, attached);
        assertThat(detached.reset()).isTrue();
        assertThat(policies(detached)).isEmpty();
        assertThat(policies(backend.pull(other, ""))).isEmpty();
    }

    /** By whom imports are, as the history tells it. */
    private static List<UUID> imports(Pulled pulled) {
        return pulled.rows(PolicyEvent.class).stream()
                .filter(event -> event.act() == Operation.IMPORT)
                .map(event -> event.step().by())
                .toList();
    }
}
