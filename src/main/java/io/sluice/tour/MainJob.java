package io.sluice.tour;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.D;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SLASH;

import com.github.f4b6a3.uuid.UuidCreator;
import io.sluice.console.ConsoleServices;
import io.sluice.console.LocalStore;
import io.sluice.demo.DemoIdentities;
import io.sluice.demo.DemoIdentity;
import io.sluice.demo.EmbeddedBackend;
import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Evidence;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.PolicyState;
import io.sluice.replica.OutboxEntry;
import io.sluice.replica.PlainKeyFile;
import io.sluice.sync.BackendAddress;
import io.sluice.sync.SyncStatus.Connection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

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

    private final EmbeddedBackend backend;
    private final Path folder;
    private final Keyboard keyboard;
    private final Camera camera;
    private final Look look;
    private final Consumer<String> report;

    /** How the window looks. */
    record Look(int width, int height, boolean dark) {}

    /** The job on a running demo backend, with stores in a folder of its own. */
    MainJob(
            EmbeddedBackend backend,
            Path folder,
            Keyboard keyboard,
            Camera camera,
            Look look,
            Consumer<String> report) {
        this.backend = backend;
        this.folder = folder;
        this.keyboard = keyboard;
        this.camera = camera;
        this.look = look;
        this.report = report;
    }

    /** Does the job. */
    void doIt() {
        inWindow(window -> {
            look(window);
            decideOnline(window);
            decideOffline(window);
        });
        report.accept("Quit, with three decisions queued.");
        colleagueDecides();
        inWindow(this::deliver);
    }

    /** A picture of what was on screen when it failed says more than what was waited for. */
    private void inWindow(Consumer<TourWindow> part) {
        ConsoleServices services = store(DemoIdentities.OFFICER);
        try (TourWindow window = TourWindow.open(services, keyboard, camera, look.width(), look.height())) {
            try {
                part.accept(window);
            } catch (TourFailure e) {
                window.picture("failed");
                throw e;
            }
        }
    }

    private ConsoleServices store(DemoIdentity person) {
        return LocalStore.open(
                folder.resolve(person.key()),
                new PlainKeyFile(),
                new BackendAddress(backend.uri(), Objects.requireNonNull(backend.authority())),
                person.key(),
                null,
                () -> {});
    }

    private void look(TourWindow window) {
        window.awaitText("Online");
        window.command(look.dark() ? "Dark theme" : "Light theme");
        window.awaitText("Findings");
        window.picture("approvals");
        report.accept("The inbox shows what waits, with the brief of the first proposal.");
        window.press(CONTROL, K);
        window.awaitField();
        window.picture("palette");
        window.press(ESCAPE);
        window.press(SHIFT, SLASH);
        window.awaitText("Next");
        window.picture("shortcuts");
        window.press(ESCAPE);
        window.command("Go to Settings");
        window.awaitText("Text size");
        window.picture("settings");
        window.press(CONTROL, DIGIT1);
    }

    private void decideOnline(TourWindow window) {
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
        delivered(window, APPROVED, PolicyState.ACTIVE);
        granted(window, APPROVED, GrantLevel.IMPORT, GrantLevel.VIEW);
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
        delivered(window, DENIED, PolicyState.DENIED);
        report.accept("Denied " + DENIED + " with a reason; delivered.");

        window.select(DUPLICATE);
        window.picture("proposal-identical");
        window.press(G);
        window.awaitText("grant Importer");
        window.tabToText();
        window.typed("This route is open already; you may import the policy that exists.");
        window.picture("deny-and-grant");
        window.press(CONTROL, ENTER);
        delivered(window, DUPLICATE, PolicyState.DENIED);
        importerOnTheExisting(window);
        report.accept("Denied " + DUPLICATE + " and granted Importer on the policy that exists; delivered.");

        window.press(CONTROL, DIGIT2);
        window.awaitText("All states");
        window.picture("policies");
        window.select(APPROVED);
        window.awaitText("History");
        window.picture("policy");
        window.press(S);
        window.awaitText("Save sharing");
        window.picture("sharing");
        window.press(ESCAPE);
        window.press(CONTROL, DIGIT1);
    }

    private void decideOffline(TourWindow window) {
        window.command("Work offline");
        window.awaitText("Working offline");
        window.select(OFFLINE_APPROVED);
        window.press(A);
        window.awaitText("Approve " + OFFLINE_APPROVED);
        window.choose("Clinical trials engineers", true);
        window.press(CONTROL, ENTER);
        queued(window, 1);
        deny(window, OFFLINE_DENIED, "A paste can be changed by its author at any time.", 2);
        deny(window, DECIDED_BY_COLLEAGUE, "The list is mirrored inside already.", 3);
        window.command("Go to Outbox");
        window.awaitText("Queued");
        window.picture("outbox-offline");
        report.accept("Offline: one approved, two denied; three are queued.");
    }

    private static void deny(TourWindow window, String address, String reason, int queued) {
        window.select(address);
        window.press(D);
        window.awaitText("Deny " + address);
        window.typed(reason);
        window.press(CONTROL, ENTER);
        queued(window, queued);
    }

    /** The second officer approves what the first one has denied offline. */
    private void colleagueDecides() {
        ConsoleServices colleague = store(DemoIdentities.SECOND_OFFICER);
        try {
            Stagehand.until(
                    "the colleague's console to be in step",
                    () -> colleague.sync().status().lastSynced() != null);
            EgressPolicy proposal = find(colleague, DECIDED_BY_COLLEAGUE);
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
                    () -> find(colleague, DECIDED_BY_COLLEAGUE).state() == PolicyState.ACTIVE);
        } finally {
            colleague.end().run();
        }
        report.accept("Meanwhile a colleague decided " + DECIDED_BY_COLLEAGUE + ".");
    }

    private void deliver(TourWindow window) {
        queued(window, 3);
        window.command("Go to Outbox");
        window.awaitText("Queued");
        window.picture("outbox-after-restart");
        report.accept("Started again: the three are still queued.");
        window.command("Work online");
        delivered(window, OFFLINE_APPROVED, PolicyState.ACTIVE);
        delivered(window, OFFLINE_DENIED, PolicyState.DENIED);
        Stagehand.until(
                "the colleague's proposal to come back",
                () -> entries(window).size() == 1
                        && entries(window).getFirst().status() == OutboxEntry.Status.NEEDS_ATTENTION);
        window.awaitText("Online");
        window.picture("outbox-delivered");
        report.accept("Online again: two were delivered, one needs attention.");
        window.press(CONTROL, DIGIT1);
        window.command("Show what needs attention");
        window.awaitText("Your decision");
        window.picture("needs-attention");
    }

    /** The delivered grants of the policy for an address are of exactly these levels. */
    private static void granted(TourWindow window, String address, GrantLevel... levels) {
        EgressPolicy policy = find(window.services(), address);
        Stagehand.until(
                "the grants on " + address,
                () -> window.services()
                        .catalog()
                        .readDelivered(view -> view.grants(policy.id()).stream()
                                .map(Grant::level)
                                .sorted()
                                .toList())
                        .equals(Stream.of(levels).sorted().toList()));
    }

    /** Whoever proposed what was open already may import the policy that opens it. */
    private static void importerOnTheExisting(TourWindow window) {
        EgressPolicy denied = find(window.services(), DUPLICATE);
        Stagehand.until(
                "the proposer of " + DUPLICATE + " to hold Import on the policy that exists",
                () -> window.services()
                        .catalog()
                        .readDelivered(view -> view.policies().stream()
                                .filter(policy -> policy.state() == PolicyState.ACTIVE
                                        && address(policy).equals(DUPLICATE))
                                .flatMap(policy -> view.grants(policy.id()).stream())
                                .anyMatch(grant -> grant.level() == GrantLevel.IMPORT
                                        && grant.principal().equals(denied.proposer()))));
    }

    private static void delivered(TourWindow window, String address, PolicyState state) {
        Stagehand.until(
                address + " to be " + state.title(),
                () -> find(window.services(), address).state() == state
                        && entries(window).stream()
                                .noneMatch(entry -> entry.status() != OutboxEntry.Status.NEEDS_ATTENTION
                                        && address(entry.base().getFirst()).equals(address)));
    }

    private static void queued(TourWindow window, int count) {
        Stagehand.until(
                count + " queued",
                () -> entries(window).stream()
                                        .filter(entry -> entry.status() == OutboxEntry.Status.QUEUED)
                                        .count()
                                == count
                        && window.services().sync().status().connection() == Connection.WORKING_OFFLINE);
    }

    private static List<OutboxEntry> entries(TourWindow window) {
        return window.services().outbox().entries();
    }

    /** The newest policy for an address as the backend told it, undelivered decisions aside. */
    private static EgressPolicy find(ConsoleServices services, String address) {
        return services.catalog()
                .readDelivered(view -> view.policies().stream()
                        .filter(policy -> address(policy).equals(address))
                        .reduce((a, b) -> a.id().compareTo(b.id()) > 0 ? a : b)
                        .orElseThrow(() -> new TourFailure("The demo has no policy for " + address + ".")));
    }

    private static String address(EgressPolicy policy) {
        Destination destination = policy.destination();
        return destination.address().canonical();
    }
}
