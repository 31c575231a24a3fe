package io.sluice.tour;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.D;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.J;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SLASH;
import static javafx.scene.input.KeyCode.X;

import com.github.f4b6a3.uuid.UuidCreator;
import io.sluice.console.ConsoleServices;
import io.sluice.console.support.ScreenId;
import io.sluice.demo.DemoIdentities;
import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Evidence;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.PolicyState;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * The main job: review a real inbox, online and off, quit in between, and see every decision delivered or brought back. It
 * looks at what comes of each step in the delivered state, not at what the screen claims.
 */
final class MainJob {
    private static final String APPROVED = "eutils.ncbi.nlm.nih.gov";
    private static final String DENIED = "transfer.sh";
    private static final String DUPLICATE = "storage.googleapis.com";
    private static final String OFFLINE_APPROVED = "api.fda.gov";
    private static final String OFFLINE_DENIED = "pastebin.com";
    private static final String DECIDED_BY_COLLEAGUE = "webgate.ec.europa.eu";

    private final TourEnrollment enrollment;
    private final Consumer<String> report;

    /** The job on a demo enrollment hosted on AWS in which nobody has decided anything yet. */
    MainJob(TourEnrollment enrollment, Consumer<String> report) {
        this.enrollment = enrollment;
        this.report = report;
    }

    /** Does the job. */
    void doIt() {
        enrollment.inWindow(DemoIdentities.OFFICER, window -> {
            look(window);
            decideOnline(window);
            decideOffline(window);
        });
        report.accept("Quit, with three decisions queued.");
        colleagueDecides();
        enrollment.inWindow(DemoIdentities.OFFICER, this::deliver);
    }

    private void look(TourWindow window) {
        window.awaitText("Online");
        window.awaitText("Findings");
        window.picture("approvals");
        report.accept("The inbox shows what waits, with the brief of the first proposal.");
        for (int i = 0; i < 3; i++) {
            window.press(X);
            window.press(J);
        }
        window.awaitPane("pypi.python.org");
        window.picture("several-selected");
        window.press(A);
        window.awaitText("are ticked");
        window.picture("approve-several");
        window.press(ESCAPE);
        window.press(D);
        window.awaitText("Deny 3 proposals");
        window.picture("deny-several");
        window.press(ESCAPE);
        // What is selected cannot be decided alone.
        for (int i = 0; i < 3; i++) {
            window.press(K);
            window.press(X);
        }
        window.press(CONTROL, K);
        window.awaitField();
        window.picture("palette");
        window.press(ESCAPE);
        window.press(SHIFT, SLASH);
        window.awaitText("Next");
        window.picture("shortcuts");
        window.press(ESCAPE);
    }

    private void decideOnline(TourWindow window) {
        Delivered delivered = new Delivered(window.services());
        window.select(APPROVED);
        window.picture("proposal-new");
        window.press(A);
        window.awaitText("Approve " + APPROVED);
        window.choose("Drug safety engineers", true);
        window.choose("Drug safety analysts", false);
        window.picture("approve");
        window.press(CONTROL, ENTER);
        window.awaitText("Undo");
        window.picture("queued");
        delivered.await(APPROVED, PolicyState.ACTIVE);
        delivered.awaitGrants(APPROVED, GrantLevel.IMPORT, GrantLevel.VIEW);
        report.accept("Approved " + APPROVED + " with grants; delivered.");

        window.select(DENIED);
        window.picture("proposal-findings");
        window.press(R);
        window.awaitText("Request changes");
        window.picture("request-changes");
        window.press(ESCAPE);
        window.press(D);
        window.awaitText("Deny " + DENIED);
        window.typed("Files leave through a service that anybody can read. Use the bucket of the fleet project.");
        window.picture("deny");
        window.press(CONTROL, ENTER);
        delivered.await(DENIED, PolicyState.DENIED);
        report.accept("Denied " + DENIED + " with a reason; delivered.");

        window.select(DUPLICATE);
        window.picture("proposal-identical");
        window.press(G);
        window.awaitText("grant Importer");
        window.tabToText();
        window.typed("This route is open already; you may import the policy that exists.");
        window.picture("deny-and-grant");
        window.press(CONTROL, ENTER);
        delivered.await(DUPLICATE, PolicyState.DENIED);
        delivered.awaitImporterOnTheExisting(DUPLICATE);
        report.accept("Denied " + DUPLICATE + " and granted Importer on the policy that exists; delivered.");

        window.go(ScreenId.POLICIES);
        window.select(APPROVED);
        window.awaitText("History");
        window.picture("policy-approved");
        window.go(ScreenId.APPROVALS);
    }

    private void decideOffline(TourWindow window) {
        Delivered delivered = new Delivered(window.services());
        window.command("Work offline");
        window.awaitText("Working offline");
        window.select(OFFLINE_APPROVED);
        window.press(A);
        window.awaitText("Approve " + OFFLINE_APPROVED);
        window.choose("Clinical trials engineers", true);
        window.press(CONTROL, ENTER);
        delivered.awaitQueued(1);
        deny(window, OFFLINE_DENIED, "A paste can be changed by its author at any time.");
        delivered.awaitQueued(2);
        deny(window, DECIDED_BY_COLLEAGUE, "The list is mirrored inside already.");
        delivered.awaitQueued(3);
        window.go(ScreenId.OUTBOX);
        window.awaitText("Queued");
        window.picture("outbox-offline");
        window.go(ScreenId.AUDIT);
        window.picture("audit-offline");
        window.go(ScreenId.POSTURE);
        window.picture("posture-offline");
        window.go(ScreenId.OUTBOX);
        report.accept("Offline: one approved, two denied; three are queued.");
    }

    private static void deny(TourWindow window, String address, String reason) {
        window.select(address);
        window.press(D);
        window.awaitText("Deny " + address);
        window.typed(reason);
        window.press(CONTROL, ENTER);
    }

    /** The second officer approves what the first one has denied offline. */
    private void colleagueDecides() {
        ConsoleServices colleague = enrollment.store(DemoIdentities.SECOND_OFFICER);
        Delivered delivered = new Delivered(colleague);
        try {
            Stagehand.until(
                    "the colleague's console to be in step",
                    () -> colleague.sync().status().lastSynced() != null);
            EgressPolicy proposal = delivered.find(DECIDED_BY_COLLEAGUE);
            Command approval = new Command(
                    UuidCreator.getTimeOrderedEpoch(),
                    proposal.id(),
                    proposal.version(),
                    colleague.catalog().read(view -> Evidence.of(proposal, view.overlapping(proposal.destination()))),
                    null,
                    Instant.now(colleague.clock()),
                    new Act.Approve(List.of(), true, false, null, "The duty to screen is a legal one."));
            colleague.outbox().enqueue(approval, List.of(proposal));
            colleague.outbox().sendNow(approval.id());
            Stagehand.until(
                    "the colleague's decision to be delivered",
                    () -> delivered.find(DECIDED_BY_COLLEAGUE).state() == PolicyState.ACTIVE);
        } finally {
            colleague.end().run();
        }
        report.accept("Meanwhile a colleague decided " + DECIDED_BY_COLLEAGUE + ".");
    }

    private void deliver(TourWindow window) {
        Delivered delivered = new Delivered(window.services());
        window.go(ScreenId.OUTBOX);
        window.awaitText("Queued");
        delivered.awaitQueued(3);
        window.picture("outbox-after-restart");
        report.accept("Started again: the three are still queued.");
        window.command("Work online");
        delivered.await(OFFLINE_APPROVED, PolicyState.ACTIVE);
        delivered.await(OFFLINE_DENIED, PolicyState.DENIED);
        delivered.awaitOneInNeedOfAttention();
        window.awaitText("Online");
        window.picture("outbox-delivered");
        report.accept("Online again: two were delivered, one needs attention.");
        window.go(ScreenId.APPROVALS);
        window.command("Show what needs attention");
        window.awaitText("Your decision");
        window.picture("needs-attention");
    }
}
