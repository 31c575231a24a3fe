package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.review.InboxItem;
import io.sluice.console.review.InboxOrder;
import io.sluice.console.review.InboxQuery;
import io.sluice.console.review.InboxTab;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.Decision.Conflict.Cause;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.analysis.Briefing;
import io.sluice.protocol.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws every screen and dialog, in both themes and two sizes, for a person to look at. */
class PicturesTest {
    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800", "DARK,1280,800", "LIGHT,1000,700", "DARK,1000,700"})
    void drawsEveryScreenAndDialog(ThemeChoice theme, int width, int height) throws Exception {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        Desk desk = new Desk();
        try (DeskWindow window = new DeskWindow(desk, theme, width, height)) {
            inbox(window, suffix);
            dialogs(window, suffix);
            decided(window, suffix);
            policies(window, suffix);
        }
        assertThat(Files.size(Path.of("target", "screens", "inbox" + suffix + ".png")))
                .isGreaterThan(20_000);
    }

    @ParameterizedTest
    @CsvSource({"130", "200"})
    void drawsLargeText(int percent) throws Exception {
        try (DeskWindow window = new DeskWindow(new Desk(), ThemeChoice.LIGHT, 1280, 800)) {
            Fx.run(() -> window.settings.textPercentProperty().set(percent));
            select(window, "Oracle, paint shop");
            window.picture("inbox-large-" + percent);
            window.press(KeyCode.A);
            window.picture("approve-large-" + percent);
            window.press(KeyCode.ESCAPE);
        }
        assertThat(Files.size(Path.of("target", "screens", "inbox-large-" + percent + ".png")))
                .isGreaterThan(20_000);
    }

    private static void inbox(DeskWindow window, String suffix) {
        window.press(KeyCode.END);
        select(window, "Stripe for invoicing");
        window.picture("inbox" + suffix);
        select(window, "Everything on HTTPS");
        window.picture("inbox-critical" + suffix);
        select(window, "Oracle, paint shop");
        window.picture("inbox-inside" + suffix);
        select(window, "Carrier SFTP again");
        window.picture("inbox-revoked" + suffix);
        select(window, "Officer's own");
        window.picture("inbox-own" + suffix);
        select(window, "Measurements of the cooperative weather stations along the northern supply corridor");
        window.picture("inbox-long" + suffix);
        window.press(KeyCode.X);
        window.press(KeyCode.J);
        window.press(KeyCode.X);
        window.picture("inbox-selected" + suffix);
        window.press(KeyCode.X);
        window.press(KeyCode.K);
        window.press(KeyCode.X);
    }

    private static void select(DeskWindow window, String name) {
        for (int i = 0; i < 20; i++) {
            window.press(KeyCode.K);
        }
        List<String> order =
                window
                        .desk
                        .inbox
                        .read(new InboxQuery(InboxTab.PENDING, "", null, InboxOrder.OLDEST_FIRST))
                        .items()
                        .stream()
                        .map(InboxItem::name)
                        .toList();
        for (int i = 0; i < order.indexOf(name); i++) {
            window.press(KeyCode.J);
        }
    }

    private static void dialogs(DeskWindow window, String suffix) {
        select(window, "Stripe for invoicing");
        window.press(KeyCode.A);
        window.write("bill");
        window.picture("approve-search" + suffix);
        window.press(KeyCode.SHIFT, KeyCode.ENTER);
        window.write("on call");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.picture("approve" + suffix);
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.D);
        window.picture("deny" + suffix);
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.G);
        window.picture("deny-and-grant" + suffix);
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.R);
        window.picture("request-changes" + suffix);
        window.press(KeyCode.ESCAPE);
    }

    private static void decided(DeskWindow window, String suffix) {
        Desk desk = window.desk;
        queue(desk, "Mail relay", desk.sample.approve("Billing engineers", GrantLevel.IMPORT));
        select(window, "Resolver");
        window.press(KeyCode.D);
        window.write("use the enrollment resolver");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.picture("toast" + suffix);
        queue(
                desk,
                "Stripe for invoicing",
                new Act.DenyAndGrant("The route is open already.", desk.id("Stripe API"), 2, List.of()));
        queue(desk, "Oracle, paint shop", new Act.Deny("Use the plant network's policy."));
        Command conflicting = desk.model.entries().getLast().command();
        Fx.run(() -> elsewhere(desk, conflicting));
        window.show(ScreenId.OUTBOX);
        window.picture("outbox" + suffix);
        window.show(ScreenId.APPROVALS);
        tab(window, "attention");
        window.picture("attention" + suffix);
        tab(window, "decided");
        window.picture("decided" + suffix);
    }

    private static void queue(Desk desk, String proposal, Act act) {
        Fx.run(() -> desk.decisions.queue(desk.look(proposal), act));
    }

    private static void elsewhere(Desk desk, Command conflicting) {
        desk.model.decidedElsewhere(
                desk.id("Second officer"),
                new Command(
                        desk.id("elsewhere"),
                        desk.id("Oracle, paint shop"),
                        1,
                        desk.model.readDelivered(view -> Briefing.of(
                                        view,
                                        view.policy(desk.id("Oracle, paint shop"))
                                                .orElseThrow())
                                .evidence()),
                        null,
                        SampleEnrollment.NOW,
                        new Act.Approve(
                                List.of(new GrantTo(desk.id("Data platform"), GrantLevel.IMPORT)),
                                false,
                                false,
                                null,
                                "The paint shop moves to a network of its own next month.")));
        desk.model.answered(new Outcome.Conflicting(
                conflicting.id(),
                Cause.VERSION,
                "“Oracle, paint shop” is now Active, version 2; this was decided on version 1.",
                List.of(desk.policyDelivered("Oracle, paint shop")),
                null,
                false));
    }

    private static void tab(DeskWindow window, String id) {
        Fx.run(() -> ((ToggleButton) window.node("#" + id)).fire());
        window.settle();
    }

    private static void policies(DeskWindow window, String suffix) {
        window.show(ScreenId.POLICIES);
        Fx.run(() -> ((TextField) window.node(".inbox-tools #search")).setText("stripe api"));
        window.settle();
        Fx.run(() -> ((TableView<?>) window.node(".policy-table"))
                .getSelectionModel()
                .select(0));
        window.settle();
        window.picture("policies" + suffix);
        Fx.run(() -> window.node(".policy-table").requestFocus());
        window.press(KeyCode.S);
        window.picture("sharing" + suffix);
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.E);
        window.picture("update-metadata" + suffix);
        window.press(KeyCode.ESCAPE);
        Fx.run(() -> ((Button) window.node("#revoke")).fire());
        window.settle();
        window.picture("revoke" + suffix);
        window.press(KeyCode.ESCAPE);
    }
}
