package io.sluice.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.Delivery;
import io.sluice.console.policy.PolicyViewModel.Content;
import io.sluice.console.review.EffectivePerson;
import io.sluice.console.review.EffectivePerson.Way;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.PolicyFile.ImportLine.Standing;
import io.sluice.console.review.PolicyFiles;
import io.sluice.console.review.RevokeEffect;
import io.sluice.console.support.Times;
import io.sluice.egress.Act;
import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.Operation;
import io.sluice.egress.Origin;
import io.sluice.egress.Rule;
import io.sluice.egress.Seen;
import io.sluice.egress.analysis.DecisionBrief;
import io.sluice.replica.OutboxEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PolicyViewModelTest {
    private final Desk desk = new Desk();
    private final List<OutboxEntry> done = new ArrayList<>();
    private final PolicyViewModel model = new PolicyViewModel(desk.files, desk.model, desk.tasks);

    private PolicyFile file(String name) {
        model.show(desk.id(name));
        return model.file().orElseThrow();
    }

    private RevokeForm revoke(String name) {
        return new RevokeForm(
                RevokeEffect.read(desk.model, desk.id(name)).orElseThrow(), new Submission(desk.decisions, desk.tasks));
    }

    @Test
    void readsEverythingOfAPolicy() {
        PolicyFile stripe = file("Stripe API");

        assertThat(stripe.proposer()).isEqualTo("Data engineer");
        assertThat(stripe.grants())
                .extracting(line -> line.to().name())
                .containsExactly("Billing engineers", "Data platform");
        assertThat(stripe.audience().all()).isEqualTo(76);
        assertThat(stripe.audience().importers()).isEqualTo(14);
        assertThat(stripe.imports())
                .extracting(PolicyFile.ImportLine::workload)
                .containsExactly("Card settlements", "Dunning letters", "Invoice export", "Payment reconciliation");
        assertThat(stripe.history())
                .extracting(PolicyFile.HistoryLine::act)
                .containsExactly(Operation.APPROVE, Operation.PROPOSE);
        assertThat(stripe.delivery()).isEqualTo(Delivery.DELIVERED);
        assertThat(model.can(Operation.SHARE)).isTrue();
        assertThat(model.can(Operation.PAUSE)).isFalse();
    }

    @Test
    void saysOfAWorkloadThatIsNotToBeSeenWhoseItIsAsFarAsThatIs() {
        EgressPolicy stripe = desk.policy("Stripe API");
        UUID billing = desk.model.read(view -> view.projects().stream()
                .filter(project -> project.name().equals("Billing"))
                .findFirst()
                .orElseThrow()
                .id());
        desk.model.arrive(List.of(ChangedPolicy.of(stripe)
                .withOrigin(new Origin(null, null, new UUID(9, 9), null))
                .policy()));
        assertThat(file("Stripe API").project()).isEqualTo("A project that you cannot see");
        desk.model.arrive(List.of(ChangedPolicy.of(stripe)
                .withVersion(stripe.version() + 1)
                .withOrigin(new Origin(null, billing, new UUID(9, 9), null))
                .policy()));
        assertThat(file("Stripe API").project()).isEqualTo("Billing");
    }

    @Test
    void keepsUpWithDecisionsWhileAttached() {
        model.attach();
        file("Mail relay");
        desk.decisions.queue(desk.look("Mail relay"), desk.sample.approve("Billing engineers", GrantLevel.IMPORT));

        PolicyFile now = model.file().orElseThrow();
        assertThat(now.delivery()).isEqualTo(Delivery.NOT_DELIVERED_YET);
        assertThat(now.history().getFirst().delivered()).isFalse();
        assertThat(now.grants()).hasSize(1);
        model.detach();
        assertThat(desk.model.listeners()).isZero();
    }

    @Test
    void saysThatThereIsNoSuchPolicy() {
        model.show(new UUID(1, 1));
        assertThat(model.contentProperty().get()).isEqualTo(new Content.Unseen());
    }

    @Test
    void revokesOnlyWhenTheDestinationIsTypedWhereWorkloadsFail() {
        RevokeForm form = revoke("Stripe API");
        form.reason().reason().valueProperty().set("The key leaked.");
        form.submit(done::add);
        assertThat(form.effect().failing()).hasSize(4);
        assertThat(form.reason().typed().messageProperty().get()).contains("api.stripe.com:443");
        assertThat(done).isEmpty();

        form.reason().typed().valueProperty().set("api.stripe.com:443");
        form.submit(done::add);
        assertThat(done.getFirst().command().act()).isEqualTo(new Act.Revoke("The key leaked."));
    }

    @Test
    void saysWhatARevocationDoesNotClose() {
        desk.decisions.queue(
                desk.look("Oracle, paint shop"),
                new Act.Approve(List.of(), true, false, null, "A network of its own."));

        RevokeEffect effect = revoke("Oracle, paint shop").effect();

        assertThat(effect.open()).extracting(EgressPolicy::name).containsExactly("Oracle, plant network");
        assertThat(effect.staysOpen()).isTrue();
        assertThat(revoke("Oracle, plant network").effect().staysOpen()).isFalse();
    }

    @Test
    void needsNothingTypedWhereNoWorkloadFails() {
        desk.decisions.queue(desk.look("Mail relay"), desk.sample.approve("Billing engineers", GrantLevel.IMPORT));
        RevokeForm form = revoke("Mail relay");
        form.reason().reason().valueProperty().set("Not needed.");
        form.submit(done::add);
        assertThat(form.reason().mustType()).isFalse();
        assertThat(done).hasSize(1);
    }

    @Test
    void linksTheReplacedAndTheReplacingPolicyBothWays() {
        PolicyRows.replaceStripe(desk);

        assertThat(file("Stripe API").successors())
                .extracting(EgressPolicy::name)
                .containsExactly(PolicyRows.SUCCESSOR);
        PolicyFile successor = file(PolicyRows.SUCCESSOR);
        assertThat(successor.supersedes()).isEqualTo(desk.policy("Stripe API"));
        assertThat(successor.successors()).isEmpty();
    }

    @Test
    void goesBackAlongTheLinksThatWereFollowed() {
        PolicyRows.replaceStripe(desk);
        file("Stripe API");
        assertThat(model.before()).isEmpty();

        model.follow(desk.id(PolicyRows.SUCCESSOR), model::show);
        assertThat(model.file().orElseThrow().policy().name()).isEqualTo(PolicyRows.SUCCESSOR);
        assertThat(model.before())
                .hasValueSatisfying(before -> assertThat(before.name()).isEqualTo("Stripe API"));

        model.back(model::show);
        assertThat(model.file().orElseThrow().policy().name()).isEqualTo("Stripe API");
        assertThat(model.before()).isEmpty();
    }

    @Test
    void aLinkFollowedOnAnotherScreenLeavesNoWayBackHere() {
        PolicyRows.replaceStripe(desk);
        file("Stripe API");
        model.follow(desk.id(PolicyRows.SUCCESSOR), id -> assertThat(id).isNotNull());
        assertThat(model.before()).isEmpty();
    }

    @Test
    void choosingAnotherPolicyEndsTheWayBack() {
        PolicyRows.replaceStripe(desk);
        file("Stripe API");
        model.follow(desk.id(PolicyRows.SUCCESSOR), model::show);
        file("GitHub");
        assertThat(model.before()).isEmpty();
        model.back(id -> assertThat(id).as("nowhere to go back to").isNull());
    }

    @Test
    void keepsTheEvidenceAndWhatWasSeenWithEachStep() {
        DecisionBrief brief = PolicyRows.approvedOnABrief(desk, "Stripe API");

        PolicyFile.HistoryLine approval = file("Stripe API").history().getFirst();

        assertThat(approval.evidence()).isEqualTo(brief.evidence());
        assertThat(approval.seen()).isEqualTo(new Seen(brief.rules(), brief.plainText()));
        assertThat(approval.version()).isEqualTo(2);
        assertThat(approval.decidedAt()).isBefore(approval.at());
    }

    @Test
    void marksTheWorkloadsThatDoNotRunAndThoseAttachedByWhoMayNotImport() {
        assertThat(file("Genome archive").imports()).singleElement().satisfies(line -> {
            assertThat(line.standing()).isEqualTo(Standing.FAILS_HERE);
            assertThat(line.stays()).isTrue();
        });
        assertThat(file("Carrier SFTP").imports()).singleElement().satisfies(line -> {
            assertThat(line.standing()).isEqualTo(Standing.FAILS_HERE);
            assertThat(line.stays()).as("nobody may import what is revoked").isFalse();
        });
        PolicyRows.attach(desk, "Stripe API", "Evaluation", "Billing engineer");
        assertThat(file("Stripe API").imports())
                .filteredOn(line -> line.workload().equals("Evaluation"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.standing()).isEqualTo(Standing.FAILS_ELSEWHERE);
                    assertThat(line.stays()).isFalse();
                    assertThat(line.delivered()).isTrue();
                });
    }

    @Test
    void namesThePeopleWhomGrantsReachAndThroughWhichGroups() {
        desk.model.arrive(
                List.of(new Grant(desk.id("Stripe API"), desk.id("Data engineer"), GrantLevel.IMPORT, 2, false)));

        List<EffectivePerson> people = file("Stripe API").people();

        assertThat(people).hasSize(76);
        assertThat(people)
                .filteredOn(person -> person.name().equals("Data engineer"))
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.level()).isEqualTo(GrantLevel.IMPORT);
                    assertThat(person.ways())
                            .containsExactly(
                                    new Way(null, GrantLevel.IMPORT), new Way("Data platform", GrantLevel.VIEW));
                });
        assertThat(people.getLast().level()).isEqualTo(GrantLevel.VIEW);
    }

    @Test
    void saysThatAPolicyOnScreenIsNotToBeSeenAnyMore() {
        PolicyFile stripe = file("Stripe API");
        LosingCatalog catalog = new LosingCatalog(desk.model);
        PolicyViewModel losing = new PolicyViewModel(new PolicyFiles(catalog, desk.model), catalog, desk.tasks);
        losing.show(stripe.policy().id());
        catalog.lost = true;
        losing.refresh();
        assertThat(losing.contentProperty().get()).isEqualTo(new Content.Gone(stripe.policy()));
        losing.refresh();
        assertThat(losing.contentProperty().get()).isEqualTo(new Content.Gone(stripe.policy()));
        losing.show(desk.id("GitHub"));
        assertThat(losing.contentProperty().get()).isEqualTo(new Content.Unseen());
    }

    @Test
    void saysThatAPolicyCouldNotBeReadAndReadsItAgain() {
        LosingCatalog catalog = new LosingCatalog(desk.model);
        PolicyViewModel failing = new PolicyViewModel(new PolicyFiles(catalog, desk.model), catalog, desk.tasks);
        catalog.broken = true;
        failing.show(desk.id("Stripe API"));
        assertThat(failing.contentProperty().get()).isEqualTo(new Content.Failed("the store is gone"));
        assertThat(desk.tasks.unhandled()).hasSize(1);
        catalog.broken = false;
        failing.refresh();
        assertThat(failing.file()).isPresent();
    }

    @Test
    void namesTheTwinThatKeepsAWorkloadReaching() {
        PolicyRows.replaceStripe(desk);
        PolicyRows.attach(desk, PolicyRows.SUCCESSOR, "Invoice export", "Data engineer");

        RevokeForm form = revoke("Stripe API");

        assertThat(form.effect().keeping()).containsExactly("Invoice export (Billing)");
        assertThat(form.effect().staysOpen()).isTrue();
        assertThat(form.consequences())
                .extracting(Consequence::why)
                .containsExactly("4 workloads will fail.", "It closes nothing: the whole destination stays open.");
        assertThat(form.consequences().getFirst().each())
                .anyMatch(line -> line.startsWith("Card settlements (Billing) ") && line.endsWith("."))
                .anyMatch(line -> line.startsWith("Invoice export (Billing) ")
                        && line.endsWith("Once it detaches this policy, it keeps a route through “Stripe API, new"
                                + " workspace”."));
    }

    @Test
    void saysWhichBlocksARevocationClosesAndKeepsThatWithTheDecision() {
        desk.decisions.queue(
                desk.look("Oracle, paint shop"),
                new Act.Approve(List.of(), true, false, null, "A network of its own."));
        RevokeForm form = revoke("Oracle, plant network");

        Consequence reach = form.consequences().getLast();
        assertThat(reach.why()).isEqualTo("It closes 65,280 address-port pairs of 65,536.");
        assertThat(reach.what()).contains("“Oracle, paint shop”");
        assertThat(reach.each()).contains("Closes 10.20.0.0/22:1521", "Closes 10.20.128.0/17:1521");

        form.reason().reason().valueProperty().set("The plants move.");
        form.reason().typed().valueProperty().set("10.20.0.0/16:1521");
        form.submit(done::add);
        assertThat(done.getLast().command().seen().text())
                .contains("2 workloads will fail.", "Store sales (Demand forecasting)", "Closes 10.20.0.0/22:1521");
    }

    @Test
    void saysThatRevokingARouteThatIsNotOpenClosesNothing() {
        PolicyRows.waiting(desk, "Stripe API");
        assertThat(revoke("Stripe API").consequences())
                .extracting(Consequence::why)
                .contains("It closes nothing: the provider has not applied it yet (R13).")
                .noneMatch(why -> why.startsWith("It closes all of it"));
        assertThat(revoke("Genome archive").consequences())
                .extracting(Consequence::why)
                .contains("It closes nothing that is open: the route is paused.")
                .noneMatch(why -> why.startsWith("It closes all of it"));
    }

    @Test
    void theDestinationIsTypedTooWhereWorkloadsWouldFailForGood() {
        RevokeForm form = revoke("Genome archive");
        assertThat(form.effect().failing()).isEmpty();
        assertThat(form.effect().already()).containsExactly("Evaluation (Model training)");
        assertThat(form.reason().mustType()).isTrue();
    }

    @Test
    void saysWhatAResumptionOpensAndWhatStillStands() {
        PolicyRows.attach(desk, "Genome archive", "Vehicle positions", "Data engineer");
        assertThat(Consequences.read(desk.model, Operation.RESUME, desk.id("Genome archive")))
                .flatExtracting(Consequence::each)
                .containsExactly("Evaluation (Model training)", "Vehicle positions (Fleet telemetry)");
        assertThat(Consequences.read(desk.model, Operation.CONFIRM_APPLIED, desk.id("Genome archive")))
                .isEmpty();
    }

    @Test
    void theProvidersTeamIsToldThatItDoesNotSeeTheImports() {
        Desk provider = new Desk("Platform security");
        assertThat(Consequences.read(provider.model, Operation.PAUSE, provider.id("Stripe API")))
                .extracting(Consequence::why)
                .containsExactly(
                        "Which workloads would fail is not shown to you.", "It closes all of it: 1 name × 1 port.");
        assertThat(Consequences.read(provider.model, Operation.RESUME, provider.id("Genome archive")))
                .extracting(Consequence::why)
                .containsExactly("Which workloads would run again is not shown to you.");
    }

    @Test
    void saysWhyNotAndOnWhoseSideItLies() {
        PolicyFile seen =
                new Desk("Data engineer").files.read(desk.id("Stripe API")).orElseThrow();
        assertThat(Refusals.words(seen).orElseThrow())
                .isEqualTo("Revoke, Update metadata and Manage sharing need a role with the workflow “Manage network"
                        + " egress configuration”, which you do not hold. That lies on the customer’s side"
                        + " (R28): an enrollment administrator gives roles.");
        PolicyFile paused = file("Genome archive");
        assertThat(Refusals.words(paused)).isEmpty();
        assertThat(Sides.sentence(
                        Operation.RESUME,
                        paused.acts().objection(Operation.RESUME).orElseThrow()))
                .endsWith("The provider’s platform security does this; ask with a support ticket (R28).");
        PolicyFile route = file("Stripe API");
        assertThat(Sides.of(Operation.RESUME, new Refused(Rule.R6, "It is active.")))
                .isEmpty();
        assertThat(route.everything()).isTrue();
        assertThat(seen.everything()).isFalse();
    }

    @Test
    void hasTheTextsForTheProvider() {
        Times times = new Times(desk.clock);
        String enrollment = "Subject: %%s\n\nEnrollment: %s (%s), AWS us-east-1\n\nPlease "
                .formatted("production", desk.id("enrollment"));
        assertThat(Tickets.paused(file("Genome archive"), times))
                .startsWith(enrollment.formatted("Paused network egress policy"))
                .contains("“Genome archive”", "ftp.ncbi.nlm.nih.gov:443", "ticket open.");
        PolicyRows.waiting(desk, "Weather");
        assertThat(Tickets.waiting(file("Weather"), times))
                .startsWith(enrollment.formatted("Network egress policy to apply"))
                .contains("api.openweathermap.org:443", "direct connection", "SNI verification on");
        PolicyRows.waiting(desk, "Carrier SFTP");
        assertThat(Tickets.waiting(file("Carrier SFTP"), times))
                .contains(":22), direct connection, id ")
                .doesNotContain("SNI");
        assertThat(file("Weather").imports())
                .extracting(PolicyFile.ImportLine::standing)
                .containsOnly(Standing.FAILS_HERE);
    }
}
