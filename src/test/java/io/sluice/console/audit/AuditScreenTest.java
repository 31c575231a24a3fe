package io.sluice.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.protocol.AuditEvent;
import io.sluice.protocol.AuditOutcome;
import io.sluice.sync.SyncStatus.Connection;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit log by keyboard (R27, R14), in all its states, and drawn for a person to look at. */
class AuditScreenTest {
    private final Desk desk;
    private final SampleAuditLog log;

    AuditScreenTest() {
        desk = new Desk("Officer");
        log = new SampleAuditLog(desk);
        desk.sync.auditLog = log;
    }

    private static DeskWindow open(Desk desk, ThemeChoice theme, int width, int height) {
        DeskWindow window = new DeskWindow(desk, theme, width, height);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        return window;
    }

    private DeskWindow open() {
        return open(desk, ThemeChoice.LIGHT, 1280, 800);
    }

    @SuppressWarnings("unchecked")
    private static ListView<AuditEvent> list(DeskWindow window) {
        return (ListView<AuditEvent>) window.node("#list");
    }

    private static List<AuditEvent> shown(DeskWindow window) {
        return Fx.call(() -> List.copyOf(list(window).getItems()));
    }

    private static void type(DeskWindow window, String field, String words) {
        Fx.run(() -> {
            TextField text = (TextField) window.node(field);
            text.requestFocus();
            text.setText(words);
        });
        window.press(KeyCode.ENTER);
    }

    private static List<String> texts(DeskWindow window, String selector) {
        return Fx.call(() -> window.scene.getRoot().lookupAll(selector).stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    @Test
    void theNewestEventIsShownAndTheNextByKey() {
        try (DeskWindow window = open()) {
            assertThat(shown(window)).hasSize(200);
            assertThat(window.text("#title")).isEqualTo("Approve");
            window.press(KeyCode.J);
            assertThat(window.text("#title")).isEqualTo("Deny");
            assertThat(texts(window, ".key")).contains("Who", "When", "From", "Outcome", "Answer", "In their words");
            window.press(KeyCode.K);
            assertThat(texts(window, ".key")).contains("Evidence", "State", "Decided by", "Hash", "Hash before it");
        }
    }

    @Test
    void aChangeStandsUnderTheRowThatItBelongsTo() {
        try (DeskWindow window = open()) {
            assertThat(texts(window, ".key-values > .label"))
                    .containsSubsequence(
                            "Policy · Stripe API",
                            "State",
                            "Version",
                            "Grant · Stripe API · On call",
                            "Access",
                            "Version");
            window.picture("audit-rows");
        }
    }

    @Test
    void anExportSaysWhichPeriod() {
        try (DeskWindow window = open()) {
            Fx.run(() -> list(window)
                    .getSelectionModel()
                    .select(shown(window).stream()
                            .filter(event -> event.act().equals("export-audit-log"))
                            .findFirst()
                            .orElseThrow()));
            window.settle();
            assertThat(window.text("#title")).isEqualTo("Export the audit log");
            assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".key-values .text-area").stream()
                            .map(node -> ((TextArea) node).getText())
                            .toList()))
                    .contains("1,200 events, from the beginning of the log to 1 Mar 2026, 00:00:00 UTC");
        }
    }

    @Test
    void anEventIsCopiedAsJsonAndItsPolicyOpenedByKey() {
        try (DeskWindow window = open()) {
            AuditEvent first = shown(window).getFirst();
            Fx.run(() -> window.node("#copy").requestFocus());
            window.press(KeyCode.SPACE);
            assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                    .isEqualTo(first.text());
            Fx.run(() -> window.node("#open").requestFocus());
            window.press(KeyCode.SPACE);
            assertThat(Fx.call(window.screens.currentProperty()::get)).isEqualTo(ScreenId.POLICIES);
        }
    }

    @Test
    void whatAMarkingWithholdsHasItsPlaceAndSaysWhy() {
        log.withholdNewest();
        try (DeskWindow window = open()) {
            assertThat(shown(window)).hasSize(200);
            assertThat(window.text("#title")).isEqualTo("Withheld");
            assertThat(texts(window, ".callout-why"))
                    .containsExactly("This is about a policy or marking that is hidden from you");
            assertThat(texts(window, ".key"))
                    .endsWith("When", "Event", "Hash", "Hash before it")
                    .doesNotContain("Who", "Answer");
            assertThat(Fx.call(() -> window.node("#open").isDisabled())).isTrue();
            assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".inbox-cell").stream()
                            .map(Node::getAccessibleText)
                            .toList()))
                    .anyMatch(spoken -> spoken != null && spoken.startsWith("Withheld, Carries a marking"));
            window.press(KeyCode.J);
            assertThat(window.text("#title")).isEqualTo("Deny");
            window.press(KeyCode.K);
            window.picture("audit-withheld");
        }
    }

    @Test
    void itIsFilteredByThingPersonActOutcomeAndPeriod() {
        try (DeskWindow window = open()) {
            type(window, "#thing", "STRIPE");
            assertThat(shown(window)).extracting(AuditEvent::act).containsExactly("approve", "deny");
            type(window, "#who", "billing eng");
            assertThat(shown(window)).extracting(AuditEvent::act).containsExactly("deny");
            type(window, "#thing", "");
            assertThat(shown(window)).extracting(AuditEvent::act).containsExactly("deny", "read-audit-log");
            Fx.run(() -> outcome(window).setValue(AuditOutcome.DENIED));
            assertThat(shown(window)).extracting(AuditEvent::act).containsExactly("read-audit-log");
            type(window, "#who", "nobody of this name");
            assertThat(shown(window)).isEmpty();
            assertThat(texts(window, ".empty-why")).contains("No event fits");
            type(window, "#who", "");
            Fx.run(() -> {
                outcome(window).setValue(null);
                act(window).setValue("approve");
            });
            assertThat(shown(window)).hasSize(1);
            Fx.run(() -> {
                act(window).setValue(null);
                period(window).setValue(Period.DAY);
            });
            assertThat(log.asked().getLast().from())
                    .isEqualTo(desk.clock.instant().minusSeconds(86_400));
            assertThat(shown(window)).hasSizeBetween(100, 150);
        }
    }

    @Test
    void whatIsTypedCountsAfterAPauseWithoutEnter() {
        try (DeskWindow window = open()) {
            int before = log.asked().size();
            Fx.run(() -> {
                TextField thing = (TextField) window.node("#thing");
                thing.requestFocus();
                thing.setText("str");
                thing.setText("stripe");
            });
            Fx.await("the events about it", () -> list(window).getItems().size() == 2);
            assertThat(log.asked()).hasSize(before + 1);
        }
    }

    @Test
    void aNameThatHoldsADotIsNotReadAsTheDestinationNorPushesItOut() {
        try (DeskWindow window = open()) {
            AuditEvent event = shown(window).getFirst();
            String name = "W".repeat(80) + " · api.bank.example:443";
            AuditEvent named = new AuditEvent(
                    event.number(),
                    event.at(),
                    event.actor(),
                    event.command(),
                    event.act(),
                    event.thing(),
                    event.source(),
                    event.evidence(),
                    event.cameOfIt(),
                    name + " · evil.example:443",
                    event.details(),
                    event.previous(),
                    event.hash());
            Fx.run(() -> list(window).setItems(FXCollections.observableArrayList(named)));
            window.settle();
            window.picture("audit-named");
            Label destination = (Label) window.node(".audit-destination");
            assertThat(destination.getText()).isEqualTo("evil.example:443");
            assertThat(Fx.call(destination::isTextTruncated)).isFalse();
            assertThat(texts(window, ".inbox-first .label")).contains(name);
        }
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<AuditOutcome> outcome(DeskWindow window) {
        return (ComboBox<AuditOutcome>) window.node("#outcome");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> act(DeskWindow window) {
        return (ComboBox<String>) window.node("#act");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Period> period(DeskWindow window) {
        return (ComboBox<Period>) window.node("#period");
    }

    @Test
    void olderEventsComeByKey() {
        try (DeskWindow window = open()) {
            Fx.run(() -> window.node("#older").requestFocus());
            window.press(KeyCode.SPACE);
            assertThat(shown(window)).hasSize(log.size());
            assertThat(Fx.call(() -> window.node("#older").isVisible())).isFalse();
        }
    }

    @Test
    void whoMayNotReadItIsToldWhyAndNothingIsAsked() {
        Desk other = new Desk("Billing engineer");
        SampleAuditLog theirs = new SampleAuditLog(other);
        other.sync.auditLog = theirs;
        try (DeskWindow window = open(other, ThemeChoice.LIGHT, 1280, 800)) {
            assertThat(texts(window, ".empty-why")).contains("You may not read the audit log");
            assertThat(texts(window, ".empty-what").toString()).contains("Read the audit log", "(R14)");
            assertThat(Fx.call(() -> window.node("#export").isDisabled())).isTrue();
            assertThat(Fx.call(() -> window.node("#thing").isDisabled())).isTrue();
            assertThat(Fx.call(() -> window.node(".empty-state")
                                    .getBoundsInParent()
                                    .getWidth()
                            > window.node("#filters").getBoundsInParent().getWidth() / 3))
                    .isTrue();
            assertThat(theirs.asked()).isEmpty();
        }
    }

    @Test
    void offlineItSaysWhereTheLogIsAndReadsItWhenTheConnectionIsBack() {
        desk.sync.become(Connection.OFFLINE);
        try (DeskWindow window = open()) {
            assertThat(texts(window, ".empty-why")).contains("The audit log is not kept here");
            assertThat(log.asked()).isEmpty();
            Fx.run(() -> desk.sync.become(Connection.ONLINE));
            window.settle();
            assertThat(shown(window)).hasSize(200);
            Fx.run(() -> desk.sync.become(Connection.OFFLINE));
            window.settle();
            assertThat(shown(window)).hasSize(200);
            assertThat(texts(window, "#note .callout-what").toString()).contains("as they were read last");
        }
    }

    @Test
    void aFailureSaysWhatToDoAndItIsTriedAgainByKey() {
        log.fail(new IOException("nothing arrived for PT30S"));
        try (DeskWindow window = open()) {
            assertThat(texts(window, ".callout-why")).contains("The audit log could not be read");
            log.fail(null);
            Fx.run(() -> window.node("#instead .callout .button").requestFocus());
            window.press(KeyCode.SPACE);
            assertThat(shown(window)).hasSize(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800,100", "DARK,1280,800,100", "LIGHT,1000,700,130", "DARK,1000,700,100"})
    void isDrawn(ThemeChoice theme, int width, int height, int textSize) {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        try (DeskWindow window = open(desk, theme, width, height)) {
            Fx.run(() -> window.settings.textPercentProperty().set(textSize));
            window.picture("audit" + suffix);
            window.press(KeyCode.J);
            window.picture("audit-refused" + suffix);
            Fx.run(() -> window.node("#export").requestFocus());
            window.press(KeyCode.SPACE);
            Fx.run(() -> ((TextField) window.node("#from")).setText("1 March"));
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(window.text("#fromMessage")).contains("year-month-day");
            window.picture("audit-export" + suffix);
            window.press(KeyCode.ESCAPE);
            Fx.run(() -> desk.sync.become(Connection.OFFLINE));
            window.picture("audit-offline" + suffix);
        }
        try (DeskWindow window = open(new Desk("Billing engineer"), theme, width, height)) {
            window.picture("audit-denied" + suffix);
        }
    }
}
