package io.sluice.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.egress.Act;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyState;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a policy, with the keyboard alone. */
class PolicyPageTest {
    private static DeskWindow open(Desk desk, String words) {
        return open(desk, words, ThemeChoice.LIGHT, 1280, 800);
    }

    private static DeskWindow open(Desk desk, String words, ThemeChoice theme, int width, int height) {
        DeskWindow window = new DeskWindow(desk, theme, width, height);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        find(window, words);
        return window;
    }

    private static void find(DeskWindow window, String words) {
        window.press(KeyCode.SLASH);
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.write(words);
        window.press(KeyCode.ENTER);
    }

    private static List<String> texts(DeskWindow window, String selector) {
        return Fx.call(() -> {
            Set<Node> nodes = window.scene.getRoot().lookupAll(selector);
            return nodes.stream()
                    .map(node -> node instanceof Labeled label ? label.getText() : ((TextInputControl) node).getText())
                    .toList();
        });
    }

    /** Tab goes on until the focus is on something with this spoken name or text. */
    private static void tabTo(DeskWindow window, String name) {
        for (int i = 0; i < 60; i++) {
            // What is wrong with a field is said after its name.
            if (focused(window).startsWith(name)) {
                return;
            }
            window.press(KeyCode.TAB);
        }
        throw new AssertionError("Tab does not reach " + name);
    }

    private static String focused(DeskWindow window) {
        return Fx.call(() -> {
            Node node = window.scene.getFocusOwner();
            if (node == null) {
                return "";
            }
            String spoken = node.getAccessibleText();
            return spoken != null ? spoken : node instanceof Labeled label ? label.getText() : "";
        });
    }

    @Test
    void followsALinkAndComesBackByKey() {
        Desk desk = new Desk();
        PolicyRows.replaceStripe(desk);
        try (DeskWindow window = open(desk, "stripe api")) {
            EgressPolicy successor = desk.policy(PolicyRows.SUCCESSOR);
            tabTo(
                    window,
                    "Stripe API, new workspace (api.stripe.com:443), Active too: revoke the older one once nobody"
                            + " imports it");
            window.press(KeyCode.SPACE);
            assertThat(window.text(".decision-name")).isEqualTo(successor.name());
            assertThat(window.text("#back-link")).startsWith("Back to “Stripe API”");

            window.press(KeyCode.ALT, KeyCode.LEFT);

            assertThat(window.text(".decision-name")).isEqualTo("Stripe API");
            assertThat(Fx.call(() -> window.scene.lookup("#back-link"))).isNull();
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    @Test
    void saysOfWhatWasCreatedThatNobodyProposedItAndOfABlockThatNoNameIsCompared() {
        Desk desk = new Desk();
        PolicyRows.created(desk, "Partner network", "198.51.100.0/24");
        try (DeskWindow window = open(desk, "partner network")) {
            assertThat(texts(window, ".key-values .key")).contains("Created").doesNotContain("Proposed", "Decided");
            assertThat(texts(window, ".key-values .text-area"))
                    .anyMatch(words -> words.contains("an address has no name that it could be compared with (R3)"));
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    @Test
    void opensWhatAStepWasMadeOnAndKeepsItOpen() {
        Desk desk = new Desk();
        PolicyRows.approvedOnABrief(desk, "Stripe API");
        try (DeskWindow window = open(desk, "stripe api")) {
            tabTo(window, "Approved by Second officer: what it was made on");
            window.press(KeyCode.SPACE);
            assertThat(texts(window, ".history-details .text-area"))
                    .contains("16 May 2026, 09:30:00 UTC", "16 May 2026, 09:28:00 UTC", "2")
                    .anyMatch(text -> text.startsWith("e1:"));
            assertThat(texts(window, ".seen-heading")).contains("What it opens", "Already there");

            Fx.run(() -> PolicyRows.attach(desk, "Stripe API", "Evaluation", "Billing engineer"));
            window.settle();
            assertThat(texts(window, ".seen-heading")).contains("What it opens");
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    @Test
    void copiesAValueThatHasTheFocusInFull() {
        Desk desk = new Desk();
        try (DeskWindow window = open(desk, "stripe api")) {
            tabTo(window, "Policy id");
            window.press(KeyCode.CONTROL, KeyCode.C);
            assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                    .isEqualTo(desk.id("Stripe API").toString());
        }
    }

    @Test
    void revokesOnceTheDestinationIsTypedAndEnterConfirms() {
        Desk desk = new Desk();
        try (DeskWindow window = open(desk, "stripe api")) {
            tabTo(window, "Revoke");
            window.press(KeyCode.SPACE);
            window.write("the key leaked");
            window.press(KeyCode.ENTER);
            assertThat(window.overlays.dialogs().isOpen())
                    .as("the destination is missing")
                    .isTrue();
            assertThat(texts(window, ".dialog-box .field-error")).contains("Type api.stripe.com:443, exactly.");

            tabTo(window, "Type api.stripe.com:443 to confirm that these workloads may fail");
            window.write("api.stripe.com:443");
            window.press(KeyCode.ENTER);

            assertThat(window.overlays.dialogs().isOpen()).isFalse();
            assertThat(desk.policy("Stripe API").state()).isEqualTo(PolicyState.REVOKED);
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    @Test
    void namesEveryPersonThroughWhichGroup() {
        Desk desk = new Desk();
        try (DeskWindow window = open(desk, "stripe api")) {
            tabTo(window, "Every one of them: 76 people");
            window.press(KeyCode.SPACE);
            assertThat(texts(window, ".disclosure .detail-row .label"))
                    .contains("Billing engineer", "through Billing engineers");
            assertThat(Fx.call(() -> window.scene
                            .getRoot()
                            .lookupAll(".disclosure .detail-row")
                            .size()))
                    .isEqualTo(10);
            tabTo(window, "Show all: 76 people");
            window.press(KeyCode.SPACE);
            assertThat(Fx.call(() -> ((ListView<?>) window.node(".disclosure .list-view")).getItems()))
                    .hasSize(76);
        }
    }

    @Test
    void theProviderPausesAfterARehearsal() {
        Desk desk = new Desk("Platform security");
        try (DeskWindow window = open(desk, "stripe api")) {
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.write("pause");
            window.press(KeyCode.ENTER);
            assertThat(texts(window, ".dialog-box .callout-why"))
                    .contains("Which workloads would fail is not shown to you.");
            window.write("abuse was reported");
            window.press(KeyCode.ENTER);
            assertThat(desk.policy("Stripe API").state()).isEqualTo(PolicyState.PAUSED);
            assertThat(desk.model.entries().getLast().command().seen().text()).contains("It closes all of it");
            assertThat(desk.model.entries().getLast().command().act()).isInstanceOf(Act.Pause.class);
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    @Test
    void theProviderHasItsOwnActsAsButtonsAndNoTextToSendToItself() {
        Desk desk = new Desk("Platform security");
        PolicyRows.waiting(desk, "Weather");
        try (DeskWindow window = open(desk, "stripe api")) {
            assertThat(Fx.call(() -> window.node("#pause").isVisible())).isTrue();
            find(window, "genome");
            assertThat(texts(window, ".provider .callout-why"))
                    .containsExactly(
                            "The provider has paused this route: “Unusual volume from one workload; ticket open.”");
            assertThat(texts(window, ".provider .callout .button")).containsExactly("Resume");
            assertThat(texts(window, ".provider .text-card .field-label")).isEmpty();
            find(window, "openweathermap");
            fire(window, "Confirm applied");
            assertThat(window.text(".dialog-title")).startsWith("Confirm that");
        }
        try (DeskWindow window = open(new Desk(), "genome")) {
            assertThat(texts(window, ".provider .callout .button")).isEmpty();
            assertThat(texts(window, ".provider .text-card .field-label")).containsExactly("Support ticket");
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    @Test
    void aPausedRowWithoutItsStepIsShownAllTheSame() {
        Desk desk = new Desk();
        PolicyRows.pausedWithoutItsStep(desk, "Genome archive");
        try (DeskWindow window = open(desk, "genome")) {
            assertThat(window.text(".decision-name")).isEqualTo("Genome archive");
            assertThat(texts(window, ".provider .text-area"))
                    .singleElement()
                    .asString()
                    .contains("Paused: a day that is not known here");
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800", "DARK,1280,800", "LIGHT,1000,700", "DARK,1000,700"})
    void isDrawn(ThemeChoice theme, int width, int height) {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        Desk desk = new Desk();
        PolicyRows.approvedOnABrief(desk, "Stripe API");
        PolicyRows.replaceStripe(desk);
        PolicyRows.attach(desk, PolicyRows.SUCCESSOR, "Invoice export", "Data engineer");
        PolicyRows.attach(desk, "Stripe API", "Evaluation", "Billing engineer");
        PolicyRows.waiting(desk, "Weather");
        try (DeskWindow window = open(desk, "stripe api", theme, width, height)) {
            window.picture("policy-top" + suffix);
            fire(window, "Every one of them: 76 people");
            fire(window, "Approved by Second officer: what it was made on");
            scroll(window, 0.35);
            window.picture("policy-people" + suffix);
            scroll(window, 1);
            window.picture("policy-evidence" + suffix);
            fire(window, "Revoke");
            window.picture("policy-revoke" + suffix);
            window.press(KeyCode.ESCAPE);
            find(window, "genome");
            window.picture("policy-paused" + suffix);
            find(window, "weather");
            window.picture("policy-waiting" + suffix);
            find(window, "stripe api");
            window.press(KeyCode.TAB, KeyCode.TAB);
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.write("sharing");
            window.press(KeyCode.ENTER);
            fire(window, "Remove Data platform");
            window.write("on call");
            window.press(KeyCode.ENTER);
            window.picture("policy-sharing" + suffix);
        }
        try (DeskWindow window = open(new Desk("Platform security"), "stripe api", theme, width, height)) {
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.write("pause");
            window.press(KeyCode.ENTER);
            window.picture("policy-pause" + suffix);
            window.press(KeyCode.ESCAPE);
            window.picture("policy-provider" + suffix);
            assertThat(texts(window, ".note .label")).isNotEmpty();
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    private static void scroll(DeskWindow window, double to) {
        window.settle();
        Fx.run(() -> ((ScrollPane) window.node(".decision .decision-scroll")).setVvalue(to));
    }

    /** Presses the button with this spoken name or text. */
    private static void fire(DeskWindow window, String name) {
        Fx.run(() -> window.scene.getRoot().lookupAll("*").stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(button -> name.equals(button.getAccessibleText()) || name.equals(button.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + name))
                .fire());
        window.settle();
    }
}
