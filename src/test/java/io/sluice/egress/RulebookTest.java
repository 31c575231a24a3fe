package io.sluice.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.Decision.Accepted;
import io.sluice.egress.Decision.Conflict;
import io.sluice.egress.Decision.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules R3 to R14 by example, with the sentences that a person reads. */
final class RulebookTest {
    private static final Act APPROVE = approve(null);
    private final Acme acme = new Acme();

    private static Act approve(String reason) {
        return new Act.Approve(List.of(), true, false, null, reason);
    }

    private static Act propose(Words words, SniVerification sni, String ports) {
        return new Act.Propose(new Act.Draft(
                PolicyKind.DIRECT, Destination.parse("a.com", ports).orThrow(), List.of(), words, sni, Origin.NONE));
    }

    private static Words words(String name) {
        return new Words(name, "", "needed");
    }

    private void refused(Decision decision, Rule rule, String reason) {
        assertThat(decision).isEqualTo(new Refused(rule, reason));
    }

    @Test
    void aPolicyThatMayNotBeSeenIsAsIfItWereNotThere() {
        UUID policy = acme.proposal("a.com", "443");
        UUID nothing = acme.id();
        refused(acme.act(Acme.BOB, policy, APPROVE), Rule.R14, "There is no policy " + policy + " that you may see.");
        refused(acme.act(Acme.BOB, nothing, APPROVE), Rule.R14, "There is no policy " + nothing + " that you may see.");
    }

    @Test
    void aProposalCannotSupersedeWhatItsProposerMayNotSee() {
        UUID secret = acme.active("a.com", "443");
        Act.Draft draft = Acme.draft("b.com", "443");
        Act propose = new Act.Propose(new Act.Draft(
                draft.kind(),
                draft.destination(),
                List.of(),
                draft.words(),
                draft.sni(),
                new Origin(null, null, secret)));
        refused(
                acme.act(Acme.ALICE, acme.id(), propose),
                Rule.R5,
                "There is no policy " + secret + " that you may see, to supersede.");
        assertThat(acme.act(Acme.OFFICER, acme.id(), propose)).isInstanceOf(Accepted.class);
    }

    @Test
    void evidenceTellsAProposerNothingAboutHiddenPolicies() {
        acme.active("a.com", "443");
        UUID policy = acme.proposal("a.com", "443");
        EgressPolicy proposal = acme.policy(policy);
        Command command = acme.command(policy, 1, Evidence.of(proposal, List.of()), new Act.Withdraw(null));
        Decision decision = acme.decide(Acme.ALICE, command);
        assertThat(((Accepted) decision).rows())
                .filteredOn(PolicyEvent.class::isInstance)
                .extracting(row -> ((PolicyEvent) row).evidence())
                .containsOnlyNulls();
    }

    @Test
    void nobodyDecidesTheirOwnProposalUnlessTheEnrollmentAllowsIt() {
        UUID policy = acme.id();
        acme.act(Acme.OFFICER, policy, new Act.Propose(Acme.draft("a.com", "443")));
        refused(
                acme.act(Acme.OFFICER, policy, APPROVE),
                Rule.R12,
                "Nobody decides their own proposal here; another officer must.");
        assertThat(acme.act(Acme.ADMINISTRATOR, policy, APPROVE)).isInstanceOf(Accepted.class);
        Acme lenient = new Acme(PolicyManagement.SELF_SERVICE, true);
        UUID own = lenient.id();
        lenient.act(Acme.OFFICER, own, new Act.Propose(Acme.draft("a.com", "443")));
        assertThat(lenient.act(Acme.OFFICER, own, APPROVE)).isInstanceOf(Accepted.class);
    }

    @Test
    void theWorkflowDecidesWhoMay() {
        UUID policy = acme.proposal("a.com", "443");
        refused(
                acme.act(Acme.ALICE, policy, APPROVE),
                Rule.R14,
                "“Approve” needs a role with the workflow “Manage network egress configuration”, which you do not"
                        + " hold.");
        refused(
                acme.act(Acme.STRANGER, acme.id(), new Act.Propose(Acme.draft("a.com", "443"))),
                Rule.R14,
                "“Propose” needs a role with the workflow “Propose network egress policies”, which you do not hold.");
    }

    @Test
    void anOfficerCannotLiftAPause() {
        UUID policy = acme.active("a.com", "443");
        acme.act(Acme.PROVIDER, policy, new Act.Pause("incident"));
        refused(
                acme.act(Acme.OFFICER, policy, new Act.Resume(null)),
                Rule.R11,
                "Only the provider can resume a policy that it paused; ask for it with a support ticket.");
        assertThat(acme.act(Acme.OFFICER, policy, new Act.Revoke("closed"))).isInstanceOf(Accepted.class);
    }

    @Test
    void whatWasDecidedMeanwhileIsAConflictBeforeItIsARefusal() {
        UUID policy = acme.proposal("a.com", "443");
        Command mine = acme.command(policy, APPROVE);
        acme.act(Acme.ADMINISTRATOR, policy, new Act.Deny("no"));
        assertThat(acme.decide(Acme.OFFICER, mine))
                .isEqualTo(new Conflict(
                        Conflict.Cause.VERSION,
                        "“Stripe API” is now denied, version 2; this was decided on version 1."));
    }

    @Test
    void anOverlapApprovedMeanwhileIsAConflictOfEvidence() {
        UUID policy = acme.proposal("10.1.0.0/16", "443");
        Command mine = acme.command(policy, APPROVE);
        acme.active("10.0.0.0/8", "443");
        assertThat(acme.decide(Acme.OFFICER, mine))
                .isEqualTo(new Conflict(
                        Conflict.Cause.EVIDENCE,
                        "The policies that overlap “Stripe API” have changed since this was decided; look again."));
        assertThat(acme.decide(Acme.OFFICER, acme.command(policy, 1, "e2:00", APPROVE)))
                .isInstanceOf(Conflict.class);
        refused(
                acme.decide(Acme.OFFICER, acme.command(policy, 1, null, APPROVE)),
                Rule.R6,
                "“Approve” must name the evidence it was decided on (scheme e1).");
    }

    @Test
    void creatingOnStaleEvidenceIsAConflictEvenIfAReasonIsNowMissing() {
        Act.Draft draft = Acme.draft("a.com", "443");
        UUID policy = acme.id();
        String seen = Evidence.of(policy, draft.destination(), draft.kind(), draft.sni(), List.of());
        acme.active("a.com", "443");
        Act create = new Act.Create(draft, List.of(), true, false, null);
        assertThat(acme.decide(Acme.OFFICER, acme.command(policy, 0, seen, create)))
                .isEqualTo(new Conflict(
                        Conflict.Cause.EVIDENCE,
                        "The policies that overlap a.com:443 have changed since this was decided; look again."));
    }

    @Test
    void creatingNamesTheEvidenceItWasDecidedOn() {
        Act create = new Act.Create(Acme.draft("a.com", "443"), List.of(), true, false, null);
        refused(
                acme.decide(Acme.OFFICER, acme.command(acme.id(), 0, null, create)),
                Rule.R6,
                "“Create” must name the evidence it was decided on (scheme e1).");
        assertThat(acme.act(Acme.OFFICER, acme.id(), create)).isInstanceOf(Accepted.class);
    }

    @Test
    void aProposalIsForASourceOfItsProject() {
        UUID nowhere = acme.id();
        UUID elsewhere = acme.state.workloads.get(Acme.OTHER_WORKLOAD).project();
        for (UUID unseen : List.of(nowhere, Acme.OTHER_WORKLOAD)) {
            for (UUID project : Arrays.asList(Acme.PROJECT, null)) {
                refused(
                        acme.act(Acme.ALICE, acme.id(), new Act.Propose(from(project, unseen))),
                        Rule.R6,
                        "There is no source or workload " + unseen + " in a project that you may see.");
            }
        }
        for (UUID unseen : List.of(nowhere, elsewhere)) {
            refused(
                    acme.act(Acme.ALICE, acme.id(), new Act.Propose(from(unseen, Acme.OTHER_WORKLOAD))),
                    Rule.R6,
                    "There is no project " + unseen + " that you may see.");
        }
        refused(
                acme.act(Acme.OFFICER, acme.id(), new Act.Propose(from(Acme.PROJECT, Acme.OTHER_WORKLOAD))),
                Rule.R6,
                "“Other” belongs to another project than the one the policy is for.");
        assertThat(acme.act(Acme.OFFICER, acme.id(), new Act.Propose(from(elsewhere, Acme.OTHER_WORKLOAD))))
                .isInstanceOf(Accepted.class);
        UUID policy = acme.id();
        assertThat(acme.act(Acme.ALICE, policy, new Act.Propose(from(Acme.PROJECT, Acme.WORKLOAD))))
                .isInstanceOf(Accepted.class);
        assertThat(acme.policy(policy).origin().workload()).isEqualTo(Acme.WORKLOAD);
    }

    private static Act.Draft from(@Nullable UUID project, UUID workload) {
        Act.Draft draft = Acme.draft("a.com", "443");
        return new Act.Draft(
                draft.kind(),
                draft.destination(),
                draft.agents(),
                draft.words(),
                draft.sni(),
                new Origin(null, project, workload, null));
    }

    @Test
    void aSecondRouteToWhatIsOpenAsksForAReason() {
        acme.active("a.com", "443");
        UUID policy = acme.proposal("a.com", "443");
        refused(
                acme.act(Acme.OFFICER, policy, approve(" \u200B")),
                Rule.R9,
                "“Stripe API” is active and overlaps a.com:443: say why a further policy is needed, or deny and grant"
                        + " Importer on it.");
        refused(
                acme.act(Acme.OFFICER, policy, approve("x".repeat(4_001))),
                Rule.R6,
                "The reason is too long: at most 4,000 characters.");
        assertThat(acme.act(Acme.OFFICER, policy, approve("separate teams"))).isInstanceOf(Accepted.class);
    }

    @Test
    void denyAndGrantGivesTheProposerImportOnTheExistingPolicyInOneAct() {
        UUID existing = acme.active("10.0.0.0/8", "1-65535");
        UUID policy = acme.proposal("10.1.2.3", "443");
        Act deny = new Act.DenyAndGrant(
                "use the block",
                existing,
                1,
                List.of(new GrantTo(Acme.ALICE, GrantLevel.VIEW), new GrantTo(Acme.ANALYSTS, GrantLevel.VIEW)));
        assertThat(acme.act(Acme.OFFICER, policy, deny)).isInstanceOf(Accepted.class);
        assertThat(acme.policy(policy).state()).isEqualTo(PolicyState.DENIED);
        assertThat(acme.policy(existing).version()).isEqualTo(2);
        assertThat(acme.state.grant(existing, Acme.ALICE))
                .contains(new Grant(existing, Acme.ALICE, GrantLevel.IMPORT, 2, false));
        assertThat(acme.state.grant(existing, Acme.ANALYSTS))
                .contains(new Grant(existing, Acme.ANALYSTS, GrantLevel.VIEW, 2, false));
    }

    @Test
    void importerIsGrantedOnAnActiveOverlappingPolicyOnly() {
        UUID other = acme.active("b.com", "443");
        UUID policy = acme.proposal("a.com", "443");
        refused(
                acme.act(Acme.OFFICER, policy, new Act.DenyAndGrant("no", other, 1, List.of())),
                Rule.R9,
                "“Stripe API” does not overlap a.com:443.");
        refused(
                acme.act(Acme.OFFICER, policy, new Act.DenyAndGrant("no", policy, 1, List.of())),
                Rule.R9,
                "“Stripe API” is pending approval; Importer can be granted on an active policy only.");
    }

    @Test
    void approvingAsksWhoGetsIt() {
        UUID policy = acme.proposal("a.com", "443");
        refused(
                acme.act(Acme.OFFICER, policy, new Act.Approve(List.of(), false, false, null, null)),
                Rule.R10,
                "Say who gets View and who gets Import, or choose “nobody yet”.");
        GrantTo bob = new GrantTo(Acme.BOB, GrantLevel.VIEW);
        refused(
                acme.act(Acme.OFFICER, policy, new Act.Approve(List.of(bob), true, false, null, null)),
                Rule.R10,
                "Grants and “nobody yet” exclude each other.");
        refused(
                acme.act(Acme.OFFICER, policy, new Act.Approve(List.of(bob, bob), false, false, null, null)),
                Rule.R10,
                "“Bob” is named twice.");
    }

    @Test
    void grantsOnAPendingPolicyAreGivenWithItsApproval() {
        UUID policy = acme.proposal("a.com", "443");
        refused(
                acme.act(Acme.OFFICER, policy, new Act.Share(List.of(new GrantChange(Acme.BOB, GrantLevel.VIEW)))),
                Rule.R8,
                "“Stripe API” is pending approval; “Manage sharing” is possible only when it is active or paused.");
    }

    @Test
    void sharingConflictsOnlyForTheSamePerson() {
        UUID policy = acme.active("a.com", "443");
        Command alice = acme.command(policy, new Act.Share(List.of(new GrantChange(Acme.ALICE, GrantLevel.IMPORT))));
        Command bob = acme.command(policy, new Act.Share(List.of(new GrantChange(Acme.BOB, GrantLevel.VIEW))));
        acme.act(Acme.ADMINISTRATOR, policy, new Act.Share(List.of(new GrantChange(Acme.BOB, GrantLevel.IMPORT))));
        assertThat(acme.put(acme.decide(Acme.OFFICER, alice))).isInstanceOf(Accepted.class);
        assertThat(acme.decide(Acme.OFFICER, bob))
                .isEqualTo(new Conflict(
                        Conflict.Cause.GRANT, "What Bob may do with “Stripe API” was changed since this was decided."));
    }

    @Test
    void sniIsSwitchedOffOnlyOn443AndWithAReason() {
        refused(
                acme.act(Acme.ALICE, acme.id(), propose(words("x"), SniVerification.off("database"), "5432")),
                Rule.R3,
                "SNI verification concerns port 443 only; leave it on for port 5432.");
        refused(
                acme.act(Acme.ALICE, acme.id(), propose(words("x"), SniVerification.off(""), "443")),
                Rule.R3,
                "Say why SNI verification is switched off, in 1 to 4,000 characters.");
        UUID policy = acme.proposal("a.com", "443");
        Act off = new Act.Approve(List.of(), true, false, SniVerification.off("speaks FTPS"), null);
        assertThat(acme.act(Acme.OFFICER, policy, off)).isInstanceOf(Accepted.class);
        assertThat(acme.policy(policy).sni()).isEqualTo(SniVerification.off("speaks FTPS"));
    }

    @Test
    void aProposalIsEditedOnlyAfterChangesWereRequested() {
        UUID policy = acme.proposal("a.com", "443");
        Act edit = new Act.EditProposal(words("Better"));
        refused(
                acme.act(Acme.ALICE, policy, edit),
                Rule.R6,
                "A proposal can be edited only after changes were requested.");
        refused(
                acme.act(Acme.OFFICER, policy, new Act.RequestChanges("")),
                Rule.R6,
                "A note is required: 1 to 4,000 characters.");
        acme.act(Acme.OFFICER, policy, new Act.RequestChanges("say what for"));
        assertThat(acme.act(Acme.ALICE, policy, edit)).isInstanceOf(Accepted.class);
        assertThat(acme.policy(policy).name()).isEqualTo("Better");
        assertThat(acme.act(Acme.ALICE, policy, edit)).isInstanceOf(Refused.class);
    }

    @Test
    void textsAreMeasuredInCharactersAndCannotDeceive() {
        assertThat(Contents.name("😀".repeat(100))).isEmpty();
        assertThat(Contents.name("😀".repeat(101)))
                .contains(new Refused(Rule.R6, "The name is too long: at most 100 characters."));
        assertThat(Contents.name("\u3164\u200B"))
                .contains(new Refused(Rule.R6, "A name is required: 1 to 100 characters."));
        assertThat(Contents.name("a\nb"))
                .contains(new Refused(Rule.R6, "The name has more than one line, or a tab in it."));
        for (String blank : List.of(" Stripe", "Stripe ", "\u3000Stripe")) {
            assertThat(Contents.name(blank))
                    .contains(new Refused(Rule.R6, "The name begins or ends with a blank; leave it out."));
        }
        assertThat(Contents.name("gro\u202Eelgoog"))
                .contains(new Refused(Rule.R6, "The name has the invisible character U+202E in it; take it out."));
        for (String unseen : List.of("\u200B", "\u2060", "\uFEFF", "\u00AD", "\u3164", "\uDB40\uDC41")) {
            assertThat(Contents.name("Stripe" + unseen + " API")).as(unseen).isPresent();
            assertThat(Contents.justification("Stripe" + unseen + " API"))
                    .as(unseen)
                    .isPresent();
        }
        assertThat(Contents.name("Stripe\u200D API"))
                .contains(new Refused(Rule.R6, "The name has the invisible character U+200D in it; take it out."));
        assertThat(Contents.reason("a\uD800")).isPresent();
        for (String hiding : List.of("\uD83A\uDD15", "\uD802\uDD00", "\uD803\uDC80")) {
            assertThat(Contents.justification("cafe\u0301 " + hiding)
                            .orElseThrow()
                            .reason())
                    .contains("can hide what stands before it");
            assertThat(Contents.name(hiding)).isPresent();
        }
        assertThat(Contents.name("𠀀 𓀀 🚀 שלום")).isEmpty();
        assertThat(Contents.justification("two\nlines, \t a tab, 日本語, نامه\u200Cای"))
                .isEmpty();
    }

    @Test
    void aProviderManagedPolicyWaitsUntilItIsConfirmedOrRevoked() {
        Acme managed = new Acme(PolicyManagement.PROVIDER_MANAGED, false);
        UUID policy = managed.active("a.com", "443");
        UUID closed = managed.active("b.com", "443");
        assertThat(managed.policy(policy).admits()).isFalse();
        managed.act(Acme.PROVIDER, policy, new Act.ConfirmApplied());
        assertThat(managed.policy(policy).admits()).isTrue();
        refused(
                managed.act(Acme.PROVIDER, policy, new Act.ConfirmApplied()),
                Rule.R13,
                "“Stripe API” is not waiting for the provider.");
        managed.act(Acme.OFFICER, closed, new Act.Revoke("mistake"));
        assertThat(managed.policy(closed).life().waitingForProvider()).isFalse();
    }

    @Test
    void importingNeedsImportAndAProjectThatOneEdits() {
        UUID pending = acme.proposal("a.com", "443");
        assertThat(acme.act(Acme.ALICE, pending, new Act.Import(Acme.WORKLOAD))).isInstanceOf(Accepted.class);
        assertThat(acme.policy(pending).version()).isEqualTo(1);
        refused(
                acme.act(Acme.OFFICER, pending, new Act.Import(Acme.WORKLOAD)),
                Rule.R8,
                "A pending policy may be imported by its proposer only.");
        refused(
                acme.act(Acme.ALICE, pending, new Act.Import(Acme.OTHER_WORKLOAD)),
                Rule.R14,
                "There is no workload " + Acme.OTHER_WORKLOAD + " in a project that you may edit.");
        UUID active = acme.active("b.com", "443");
        acme.act(Acme.OFFICER, active, new Act.Share(List.of(new GrantChange(Acme.ANALYSTS, GrantLevel.VIEW))));
        refused(
                acme.act(Acme.BOB, active, new Act.Import(Acme.WORKLOAD)),
                Rule.R14,
                "Importing a policy needs Import on it; ask an information security officer to share it.");
        acme.act(Acme.OFFICER, active, new Act.Share(List.of(new GrantChange(Acme.ANALYSTS, GrantLevel.IMPORT))));
        assertThat(acme.act(Acme.BOB, active, new Act.Import(Acme.WORKLOAD))).isInstanceOf(Accepted.class);
        acme.act(Acme.OFFICER, active, new Act.Revoke("closed"));
        assertThat(acme.act(Acme.BOB, active, new Act.RemoveImport(Acme.WORKLOAD)))
                .isInstanceOf(Accepted.class);
        refused(
                acme.act(Acme.BOB, active, new Act.Import(Acme.WORKLOAD)),
                Rule.R8,
                "“Stripe API” is revoked; “Import” is possible only when it is pending approval or active.");
    }

    /** Nobody can share it any more, and the workload would fail on it for ever (R7, R8). */
    @Test
    void whoEditsAWorkloadDetachesWhatEndedAfterTheyLostImport() {
        UUID policy = acme.active("b.com", "443");
        acme.act(Acme.OFFICER, policy, new Act.Share(List.of(new GrantChange(Acme.ANALYSTS, GrantLevel.IMPORT))));
        acme.act(Acme.BOB, policy, new Act.Import(Acme.WORKLOAD));
        acme.act(Acme.OFFICER, policy, new Act.Share(List.of(new GrantChange(Acme.ANALYSTS, null))));
        refused(
                acme.act(Acme.BOB, policy, new Act.RemoveImport(Acme.WORKLOAD)),
                Rule.R14,
                "Removing an import needs Import on the policy; ask an information security officer to share it.");
        acme.act(Acme.OFFICER, policy, new Act.Revoke("closed"));
        assertThat(acme.act(Acme.BOB, policy, new Act.RemoveImport(Acme.WORKLOAD)))
                .isInstanceOf(Accepted.class);
        refused(
                acme.act(Acme.BOB, policy, new Act.RemoveImport(Acme.WORKLOAD)),
                Rule.R14,
                "There is no policy " + policy + " that you may see.");
    }
}
