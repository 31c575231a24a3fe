package io.sluice.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.HeldSettings;
import io.sluice.console.settings.Settings;
import io.sluice.console.settings.SettingsScreen;
import io.sluice.console.settings.StoreFacts;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Act;
import io.sluice.console.support.Dialog;
import io.sluice.console.support.Fx;
import io.sluice.console.support.Keys;
import io.sluice.console.support.SameThreadTasks;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.Times;
import io.sluice.console.support.Toast;
import io.sluice.replica.LeftOut;
import io.sluice.replica.OutboxEntry;
import io.sluice.sync.SyncStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.feather.Feather;

/** The window, used with the keyboard as a person would. */
class ConsoleWindowTest {
    private static final String LONGEST = "Offline since 13:55 · synced 13:53 · 2 queued · 1 needs attention";
    private static final Instant NOW = Instant.parse("2026-03-03T14:05:00Z");

    private final Map<String, String> kept = new HashMap<>();
    private final List<String> done = new ArrayList<>();
    private final FakeSync sync = new FakeSync(FakeSync.online(NOW, NOW.minusSeconds(4)));
    private final StillModel local = new StillModel();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private LeftOut leftOut = LeftOut.NONE;
    private FakeScreen approvals;
    private FakeScreen outbox;
    private Settings settings;
    private Overlays overlays;
    private ScreenStack screens;
    private ShellViewModel model;
    private ConsoleWindow window;
    private Stage stage;
    private Scene scene;

    @BeforeEach
    void open() {
        Fx.run(() -> {
            settings = new Settings(new HeldSettings(kept));
            overlays = new Overlays();
            screens = new ScreenStack();
            approvals = new FakeScreen(ScreenId.APPROVALS, Feather.INBOX);
            outbox = new FakeScreen(ScreenId.OUTBOX, Feather.UPLOAD_CLOUD);
            approvals.count.set(12);
            outbox.count.set(2);
            approvals.acts = List.of(
                    Act.of("Approve", Shortcut.APPROVE, () -> done.add("approve")),
                    new Act("Deny", Shortcut.DENY, () -> false, () -> done.add("deny")));
            screens.add(approvals);
            screens.add(outbox);
            screens.add(
                    new SettingsScreen(settings, new StoreFacts("The store is encrypted.", () -> leftOut), List::of));
            model = new ShellViewModel(
                    sync,
                    local,
                    local,
                    tasks,
                    new Times(Clock.fixed(NOW, ZoneOffset.UTC)),
                    out -> done.add("plug " + out));
            window = new ConsoleWindow(model, settings, screens, overlays, List.of(), tasks, () -> done.add("quit"));
            scene = window.scene();
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
    }

    private double left(String selector) {
        return Fx.call(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Node node = scene.lookup(selector);
            return node.localToScene(node.getBoundsInLocal()).getMinX();
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            model.close();
            stage.close();
        });
    }

    private void press(KeyCode... keys) {
        Keys.press(keys);
    }

    private void write(String words) {
        Keys.type(words);
    }

    private String text(String selector) {
        return Fx.call(() -> ((Labeled) scene.lookup(selector)).getText());
    }

    @Test
    void greetsWithTheInbox() {
        assertThat(approvals.happened).containsExactly("built", "shown");
        assertThat(outbox.happened).isEmpty();
    }

    @Test
    void saysWhereItIsAndHowItStands() {
        assertThat(text(".enrollment")).isEqualTo("acme-prod · AWS us-east-1");
        assertThat(text(".connection")).isEqualTo("Online · synced 4 s ago");
        assertThat(text(".person")).isEqualTo("Officer");
    }

    @Test
    void goesToAScreenByItsNumberAndBuildsItOnce() {
        press(KeyCode.CONTROL, KeyCode.DIGIT9);
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        press(KeyCode.CONTROL, KeyCode.DIGIT9);
        assertThat(outbox.happened).containsExactly("built", "shown", "hidden", "shown");
        assertThat(approvals.happened).containsExactly("built", "shown", "hidden", "shown", "hidden");
    }

    @Test
    void aScreenThatIsAskedForOnceMoreTakesTheFocusAgain() {
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(approvals.happened).containsExactly("built", "shown", "hidden", "shown");
    }

    @Test
    void aSingleKeyActs() {
        press(KeyCode.A);
        assertThat(done).containsExactly("approve");
    }

    @Test
    void anActThatIsNotPossibleDoesNotRun() {
        press(KeyCode.D);
        assertThat(done).isEmpty();
    }

    @Test
    void aSingleKeyIsTextWhileSomethingIsTyped() {
        Fx.run(() -> approvals.field.requestFocus());
        press(KeyCode.A);
        assertThat(done).isEmpty();
        assertThat(approvals.field.getText()).isEqualTo("a");
    }

    @Test
    void singleKeysCanBeSwitchedOff() {
        Fx.run(() -> settings.singleKeysProperty().set(false));
        press(KeyCode.A);
        assertThat(done).isEmpty();
        assertThat(kept).containsEntry("window.single-keys", "false");
    }

    @Test
    void combinationsActWhileSomethingIsTyped() {
        Fx.run(() -> approvals.field.requestFocus());
        press(KeyCode.F5);
        assertThat(sync.asked).contains("sync now");
    }

    @Test
    void thePaletteFindsACommandByAFewLettersAndRunsIt() {
        press(KeyCode.CONTROL, KeyCode.K);
        write("workoff");
        Fx.picture(scene, "shell-palette-found");
        press(KeyCode.ENTER);
        assertThat(sync.asked).contains("work offline true");
        assertThat(model.offlineProperty().get()).isTrue();
    }

    @Test
    void thePaletteComesToAnotherScreenForWhatCanBeDoneThere() {
        outbox.fromElsewhere = List.of(
                Act.of("Send everything", null, () -> done.add("send, " + outbox.happened.getLast())),
                Act.of("Approve", null, () -> done.add("a second one of that name")),
                new Act("Send nothing", null, () -> false, () -> done.add("nothing")));
        press(KeyCode.CONTROL, KeyCode.K);
        write("send");
        Fx.await("what it finds", () -> lines().contains("Send everything"));
        assertThat(Fx.call(this::lines)).contains(ScreenId.OUTBOX.title()).doesNotContain("Send nothing");
        press(KeyCode.ENTER);
        assertThat(done).containsExactly("send, shown");
        assertThat(Fx.call(() -> screens.currentProperty().get())).isEqualTo(ScreenId.OUTBOX);
        Fx.run(() -> screens.show(ScreenId.APPROVALS));
        press(KeyCode.CONTROL, KeyCode.K);
        write("approve");
        press(KeyCode.ENTER);
        assertThat(done).containsExactly("send, shown", "approve");
    }

    private List<String> lines() {
        return scene.getRoot().lookupAll(".palette-line .label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    @Test
    void theArrowsMoveThroughTheNavigationAndShowNothingAsChosenThatIsNotInView() {
        Node approvalsEntry = entry("Approvals, 12");
        Node outboxEntry = entry("Outbox, 2");
        Fx.run(approvalsEntry::requestFocus);
        press(KeyCode.DOWN);
        assertThat(Fx.call(scene::getFocusOwner)).isSameAs(outboxEntry);
        assertThat(selected(approvalsEntry)).isTrue();
        assertThat(selected(outboxEntry)).isFalse();
        assertThat(fills(outboxEntry)).as("its ring").isGreaterThan(fills(entry("Settings")));
        press(KeyCode.ENTER);
        assertThat(Fx.call(() -> screens.currentProperty().get())).isEqualTo(ScreenId.OUTBOX);
        assertThat(selected(approvalsEntry)).isFalse();
        assertThat(selected(outboxEntry)).isTrue();
        Fx.run(outboxEntry::requestFocus);
        press(KeyCode.SPACE);
        assertThat(selected(outboxEntry)).isTrue();
        assertThat(outbox.happened).endsWith("hidden", "shown");
    }

    private Node entry(String spoken) {
        return Fx.call(() -> scene.getRoot().lookupAll(".navigation-item").stream()
                .filter(node -> spoken.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow());
    }

    private static boolean selected(Node entry) {
        return Fx.call(() -> entry.getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected"))
                && Boolean.TRUE.equals(entry.queryAccessibleAttribute(AccessibleAttribute.SELECTED)));
    }

    private int fills(Node entry) {
        return Fx.call(() -> {
            scene.getRoot().applyCss();
            return ((Region) entry).getBackground().getFills().size();
        });
    }

    @Test
    void theRingIsSeenWhileTheKeyboardIsUsedHoweverTheFocusCameThere() {
        Button collapse = (Button) Fx.call(() -> scene.lookup("#collapse"));
        Fx.run(collapse::requestFocus);
        int without = fills(collapse);
        press(KeyCode.SHIFT);
        int with = fills(collapse);
        assertThat(with).isGreaterThan(without);
        Fx.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(stage.getX() + scene.getX() + 400, stage.getY() + scene.getY() + 500);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        Fx.run(collapse::requestFocus);
        assertThat(fills(collapse)).isEqualTo(without);
    }

    @Test
    void whoIsSignedOutCanSignInAgain() {
        Fx.run(() ->
                sync.tell(new SyncStatus(SyncStatus.Connection.SIGN_IN_REQUIRED, NOW, NOW, "The session is over.")));
        assertThat(text(".connection")).isEqualTo("Signed out · synced just now");
        assertThat(text(".held-back .callout-why")).isEqualTo("You are signed out: nothing new arrives");
        assertThat(text(".held-back .callout-what")).isEqualTo("The session is over.");
        press(KeyCode.CONTROL, KeyCode.K);
        write("signin");
        press(KeyCode.ENTER);
        assertThat(sync.asked).contains("sign in");
    }

    @Test
    void saysAboveEveryScreenThatDecisionsWaitForASignInAndOffersIt() {
        assertThat(Fx.call(() -> scene.lookup(".held-back .callout"))).isNull();
        local.queue(OutboxEntry.Status.SENDING);
        Fx.run(local::changed);
        assertThat(Fx.call(() -> scene.lookup(".held-back .callout"))).isNull();
        Fx.run(() ->
                sync.tell(new SyncStatus(SyncStatus.Connection.SIGN_IN_REQUIRED, NOW, NOW, "The session is over.")));
        assertThat(text(".held-back .callout-why")).isEqualTo("1 decision is not delivered");
        assertThat(text(".held-back .callout-what")).isEqualTo("The session is over. Your decisions are kept.");
        Fx.run(() -> sync.tell(
                new SyncStatus(SyncStatus.Connection.SIGN_IN_REQUIRED, NOW, NOW, "The session is over.", NOW, 0)));
        assertThat(text(".held-back .callout-what"))
                .isEqualTo("The session is over. Your decisions are kept. Last tried 3 Mar 2026, 14:05:00 UTC.");
        Fx.run(() -> scene.lookup(".held-back .button").requestFocus());
        local.queue(OutboxEntry.Status.QUEUED);
        Fx.run(local::changed);
        assertThat(text(".held-back .callout-why")).isEqualTo("2 decisions are not delivered");
        press(KeyCode.SPACE);
        assertThat(sync.asked).containsExactly("sign in");
        Fx.picture(scene, "shell-held-back");
        press(KeyCode.CONTROL, KeyCode.DIGIT9);
        assertThat(Fx.call(() -> scene.lookup(".held-back").isVisible())).isTrue();
        Fx.run(() -> scene.lookup(".held-back .button").requestFocus());
        outbox.happened.clear();
        Fx.run(() -> sync.tell(FakeSync.online(NOW, NOW)));
        assertThat(Fx.call(() -> scene.lookup(".held-back").isVisible())).isFalse();
        Fx.await("the focus on the page", () -> !outbox.happened.isEmpty());
        assertThat(outbox.happened).containsExactly("hidden", "shown");
    }

    @Test
    void saysThatOnlyWhatIsQueuedWaitsForASignInWhileAStepUpIsWanted() {
        local.queue(OutboxEntry.Status.QUEUED);
        Fx.run(() -> {
            local.changed();
            sync.tell(new SyncStatus(
                    SyncStatus.Connection.STEP_UP_REQUIRED, NOW, NOW, "“Approve” needs a fresh sign-in."));
        });
        assertThat(text(".connection")).isEqualTo("Online · synced just now · 1 waits for a sign-in");
        assertThat(text(".held-back .callout-why")).isEqualTo("1 decision is not delivered");
        assertThat(text(".held-back .callout-what"))
                .isEqualTo("“Approve” needs a fresh sign-in. Changes by others still arrive. Your decisions are kept.");
        Fx.run(() -> scene.lookup(".held-back .button").requestFocus());
        press(KeyCode.SPACE);
        assertThat(sync.asked).containsExactly("sign in");
        Fx.run(() -> sync.become(SyncStatus.Connection.SIGN_IN_REQUIRED));
        assertThat(text(".connection")).isEqualTo("Signed out · synced just now · 1 queued");
    }

    @Test
    void saysAboveEveryScreenThatSomebodyAnswersInTheBackendsPlace() {
        Fx.run(() -> sync.tell(new SyncStatus(
                SyncStatus.Connection.UNTRUSTED, NOW, NOW, "What answers at egress.example does not prove it.")));
        assertThat(text(".held-back .callout-why")).isEqualTo("Something else answers in the place of the backend");
        assertThat(text(".held-back .callout-what")).isEqualTo("What answers at egress.example does not prove it.");
        assertThat(text(".connection")).isEqualTo("Not the backend · synced 14:05");
        Fx.picture(scene, "shell-untrusted");
        Fx.run(() -> scene.lookup(".held-back .button").requestFocus());
        press(KeyCode.SPACE);
        assertThat(sync.asked).containsExactly("sync now");
        local.queue(OutboxEntry.Status.QUEUED);
        Fx.run(() -> {
            local.changed();
            sync.tell(new SyncStatus(SyncStatus.Connection.SIGN_IN_REQUIRED, NOW, NOW, "It ended."));
        });
        assertThat(text(".held-back .callout-why")).isEqualTo("1 decision is not delivered");
        assertThat(text(".held-back .button")).isEqualTo("Sign in again");
        Fx.run(() -> sync.tell(FakeSync.online(NOW, NOW)));
        assertThat(Fx.call(() -> scene.lookup(".held-back").isVisible())).isFalse();
    }

    @Test
    void whoWorksOfflineByChoiceIsNotAskedToSignIn() {
        local.queue(OutboxEntry.Status.QUEUED);
        Fx.run(() -> {
            local.changed();
            sync.become(SyncStatus.Connection.WORKING_OFFLINE);
        });
        assertThat(Fx.call(() -> scene.lookup(".held-back").isVisible())).isFalse();
    }

    @Test
    void escapeLeavesThePaletteAndTheFocusReturns() {
        Fx.run(() -> approvals.field.requestFocus());
        press(KeyCode.CONTROL, KeyCode.K);
        press(KeyCode.ESCAPE);
        press(KeyCode.B);
        assertThat(approvals.field.getText()).isEqualTo("b");
    }

    @Test
    void noKeyReachesTheScreenUnderADialog() {
        Fx.run(() -> overlays.dialogs().show(Dialog.page("A page", new Label("to read"))));
        press(KeyCode.A);
        press(KeyCode.CONTROL, KeyCode.DIGIT9);
        assertThat(done).isEmpty();
        assertThat(outbox.happened).isEmpty();
    }

    @Test
    void theUndoKeyTakesTheToastsAction() {
        Fx.run(() ->
                overlays.toasts().show(Toast.withUndo("Approved", () -> done.add("undone"), Duration.ofMinutes(1))));
        press(KeyCode.U);
        press(KeyCode.U);
        assertThat(done).containsExactly("undone");
    }

    @Test
    void theUndoKeyIsNeitherShownBesideWhatLeadsOnNorTakesIt() {
        Toast.Action look = Toast.Action.leadingTo("Needs attention", () -> done.add("looked"));
        Fx.run(() -> overlays.toasts().show(new Toast("Deny was not accepted", look, Duration.ofMinutes(1))));
        assertThat(Fx.call(() -> scene.lookup(".toast .key-cap"))).isNull();
        press(KeyCode.U);
        assertThat(done).isEmpty();
        Fx.run(() -> ((Button) scene.lookup(".toast-action")).fire());
        assertThat(done).containsExactly("looked");
    }

    @Test
    void noTitleOnTheSheetIsCut() {
        Fx.run(() -> {
            stage.setWidth(1280);
            stage.setHeight(1200);
        });
        Fx.run(() -> new WindowActs(model, screens, settings, overlays.dialogs(), overlays.toasts(), () -> {})
                .openShortcuts());
        Fx.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        assertThat(Fx.call(() -> scene.getRoot().lookupAll(".shortcuts-line .label").stream()
                        .map(Labeled.class::cast)
                        .filter(Labeled::isTextTruncated)
                        .map(Labeled::getText)
                        .toList()))
                .isEmpty();
        Fx.picture(scene, "shortcuts-sheet");
    }

    @Test
    void theSheetOpensByItsKeyAndEscapeClosesIt() {
        Fx.run(() -> Event.fireEvent(
                scene.getRoot(),
                new KeyEvent(KeyEvent.KEY_TYPED, "?", "", KeyCode.UNDEFINED, true, false, false, false)));
        assertThat(Fx.call(() -> overlays.dialogs().isOpen())).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(Fx.call(() -> overlays.dialogs().isOpen())).isFalse();
    }

    @Test
    void theSheetListsNoScreenThatThisEnrollmentDoesNotHave() {
        outbox.exists.set(false);
        Fx.run(() -> new WindowActs(model, screens, settings, overlays.dialogs(), overlays.toasts(), () -> {})
                .openShortcuts());
        List<String> listed = Fx.call(() -> scene.getRoot().lookupAll(".shortcuts-line .label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
        assertThat(listed).contains("Approvals", "Settings").doesNotContain("Outbox", "Egress IPs");
    }

    @Test
    void theSettingsTakeTheFocusWhereItIsSeen() {
        press(KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(Fx.call(() -> scene.getFocusOwner().isFocusVisible())).isTrue();
        assertThat(Fx.call(() -> ((Labeled) scene.getFocusOwner()).getText())).isEqualTo("System");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text size", "theme"})
    void thePaletteFindsWhatTheSettingsHold(String words) {
        press(KeyCode.CONTROL, KeyCode.K);
        words.chars()
                .mapToObj(letter -> letter == ' '
                        ? KeyCode.SPACE
                        : KeyCode.getKeyCode(String.valueOf((char) Character.toUpperCase(letter))))
                .forEach(this::press);
        press(KeyCode.ENTER);
        assertThat(screens.currentProperty().get()).isEqualTo(ScreenId.SETTINGS);
    }

    @Test
    void theDemosPlugIsPulledByCommand() {
        press(KeyCode.CONTROL, KeyCode.K);
        write("pull");
        press(KeyCode.ENTER);
        assertThat(done).containsExactly("plug true");
    }

    @Test
    void theSettingsSayWhichRowsAreLeftOut() {
        press(KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(Fx.call(() -> scene.lookup(".setting-left-out .callout"))).isNull();
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        leftOut = new LeftOut(2, List.of("principal: nobody: “name” is missing.", "spaceship: unknown"));
        press(KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(Fx.call(() -> scene.lookup(".setting-left-out .callout").getAccessibleText()))
                .startsWith("2 rows of the local copy cannot be read");
        assertThat(Fx.call(() -> ((TextArea) scene.lookup(".setting-left-out .text-area")).getText()))
                .contains("principal: nobody", "spaceship");
    }

    @Test
    void theWindowOpensOnThePageThatWasChosen() {
        Fx.run(() -> settings.startPageProperty().set(ScreenId.OUTBOX));
        Fx.run(() -> {
            ScreenStack again = new ScreenStack();
            again.add(new FakeScreen(ScreenId.APPROVALS, Feather.INBOX));
            again.add(new FakeScreen(ScreenId.OUTBOX, Feather.SEND));
            new ConsoleWindow(
                            model,
                            new Settings(new HeldSettings(kept)),
                            again,
                            new Overlays(),
                            List.of(),
                            tasks,
                            () -> {})
                    .close();
            assertThat(again.currentProperty().get()).isEqualTo(ScreenId.OUTBOX);
        });
    }

    @Test
    void theTitleTellsHowManyProposalsWait() {
        assertThat(Fx.call(() -> window.title().get())).isEqualTo("(12) Sluice");
        Fx.run(() -> approvals.count.set(0));
        assertThat(Fx.call(() -> window.title().get())).isEqualTo("Sluice");
    }

    @Test
    void theSearchStaysWhereItIsWhateverTheConnectionSays() {
        double before = left("#search");
        local.queue(OutboxEntry.Status.QUEUED);
        local.queue(OutboxEntry.Status.NEEDS_ATTENTION);
        Fx.run(() -> {
            local.changed();
            sync.tell(
                    new SyncStatus(SyncStatus.Connection.OFFLINE, NOW.minusSeconds(600), NOW.minusSeconds(700), "Why"));
        });
        assertThat(left("#search")).isEqualTo(before);
    }

    @Test
    void aLongTitleInThePaletteLeavesRoomForWhatStandsAtTheEndOfItsLine() {
        Fx.run(() -> approvals.acts = List.of(Act.of("mirror ".repeat(40).strip(), null, () -> {})));
        press(KeyCode.CONTROL, KeyCode.K);
        write("mirror");
        Fx.picture(scene, "shell-palette-long");
        assertThat(Fx.call(() -> scene.lookup(".palette .list-view .scroll-bar:horizontal")
                        .isVisible()))
                .isFalse();
        Node line = Fx.call(() -> scene.lookup(".palette-line"));
        Node list = Fx.call(() -> scene.lookup(".palette .list-view"));
        double end = Fx.call(() -> line.lookup(".secondary")
                .localToScene(line.lookup(".secondary").getLayoutBounds())
                .getMaxX());
        assertThat(end)
                .isLessThan(
                        Fx.call(() -> list.localToScene(list.getLayoutBounds()).getMaxX()));
    }

    @Test
    void thePaletteIsAsHighAsWhatItFinds() {
        press(KeyCode.CONTROL, KeyCode.K);
        Fx.picture(scene, "shell-palette-all");
        double everything =
                Fx.call(() -> scene.lookup(".palette").getLayoutBounds().getHeight());
        write("workoff");
        Fx.picture(scene, "shell-palette-one");
        double one = Fx.call(() -> scene.lookup(".palette").getLayoutBounds().getHeight());
        assertThat(one).isLessThan(120);
        assertThat(everything).isGreaterThan(300);
    }

    @Test
    void whatNobodyHandledIsShownAndItsDetailsCanBeCopied() {
        Fx.run(() -> new Failures(overlays.toasts(), trace -> "Sluice 1.0.0\n" + trace)
                .show(new IllegalStateException("The list fell over.")));
        assertThat(text(".toast-text")).contains("should not have", "safe");
        press(KeyCode.U);
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("Sluice 1.0.0\njava.lang.IllegalStateException: The list fell over.")
                .contains("ConsoleWindowTest");
    }

    @Test
    void nothingInTheTopBarIsCutOffInASmallWindow() {
        local.queue(OutboxEntry.Status.QUEUED);
        local.queue(OutboxEntry.Status.QUEUED);
        local.queue(OutboxEntry.Status.NEEDS_ATTENTION);
        Fx.run(() -> {
            stage.setWidth(1000);
            stage.setHeight(700);
            local.changed();
            sync.tell(
                    new SyncStatus(SyncStatus.Connection.OFFLINE, NOW.minusSeconds(600), NOW.minusSeconds(700), "Why"));
        });
        Fx.awaitSize(scene, 1000, 700);
        Fx.picture(scene, "shell-1000x700");
        assertThat(text(".connection")).isEqualTo(LONGEST);
        assertThat(Fx.call(() -> scene.getRoot().lookupAll(".top-bar .label").stream()
                        .filter(node -> node.isVisible() && ((Labeled) node).isTextTruncated())
                        .toList()))
                .isEmpty();
        Fx.run(() -> settings.textPercentProperty().set(200));
        Fx.picture(scene, "shell-1000x700-200");
        assertThat(text(".connection")).isEqualTo("Offline · synced 13:53");
        assertThat(Fx.call(() -> scene.getRoot().lookupAll(".top-bar .label").stream()
                        .filter(node -> node.isVisible() && ((Labeled) node).isTextTruncated())
                        .toList()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void showsItselfInBothThemes(ThemeChoice theme) {
        Fx.run(() -> settings.themeProperty().set(theme));
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT);
        Fx.picture(scene, "shell" + suffix);
        press(KeyCode.CONTROL, KeyCode.K);
        Fx.picture(scene, "shell-palette" + suffix);
        press(KeyCode.ESCAPE);
        press(KeyCode.CONTROL, KeyCode.COMMA);
        Fx.run(() -> sync.tell(new SyncStatus(
                SyncStatus.Connection.OFFLINE,
                NOW.minusSeconds(600),
                NOW.minusSeconds(700),
                "The backend does not answer.")));
        Fx.picture(scene, "settings" + suffix);
        Fx.run(() -> {
            stage.setWidth(1000);
            stage.setHeight(700);
            settings.navigationCollapsedProperty().set(true);
            overlays.toasts().show(Toast.withUndo("Approved api.stripe.com:443", () -> {}, Duration.ofMinutes(1)));
        });
        Fx.picture(scene, "settings-1000x700" + suffix);
        Fx.run(() -> new WindowActs(model, screens, settings, overlays.dialogs(), overlays.toasts(), () -> {})
                .openShortcuts());
        Fx.picture(scene, "shortcuts" + suffix);
        Fx.run(() -> settings.themeProperty().set(ThemeChoice.LIGHT));
        assertThat(text(".connection")).isEqualTo("Offline since 13:55 · synced 13:53");
    }
}
