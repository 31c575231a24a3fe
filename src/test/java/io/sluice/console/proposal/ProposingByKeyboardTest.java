package io.sluice.console.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Clip;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Act;
import io.sluice.egress.AddressForm;
import io.sluice.egress.Hosting;
import io.sluice.egress.ImportLimits;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Rule;
import io.sluice.egress.RuleProfile;
import io.sluice.protocol.Outcome;
import io.sluice.replica.OutboxEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy proposed with the keyboard alone, and the form drawn for a person to look at. */
class ProposingByKeyboardTest {
    private static DeskWindow open(Desk desk, ThemeChoice theme, int width, int height) {
        DeskWindow window = new DeskWindow(desk, theme, width, height);
        window.press(KeyCode.N);
        return window;
    }

    private static void set(DeskWindow window, String field, String words) {
        Fx.run(() -> {
            TextInputControl control = (TextInputControl) window.node(".dialog-box #" + field);
            control.requestFocus();
            control.setText(words);
        });
        window.settle();
    }

    private static List<String> messages(DeskWindow window) {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".dialog-box .field-error").stream()
                .filter(node -> node.isVisible() && node.isManaged())
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    @Test
    void proposesWithoutTheMouse() {
        Desk desk = new Desk("Data engineer");
        try (DeskWindow window = open(desk, ThemeChoice.LIGHT, 1280, 800)) {
            window.write("rates.tax.example");
            window.press(KeyCode.TAB);
            window.write("8443");
            window.press(KeyCode.ENTER);
            assertThat(messages(window))
                    .containsExactly(
                            "A name is required: 1 to 100 characters.",
                            "A justification is required: 1 to 4,000 characters.");
            window.write("tax rates");
            window.press(KeyCode.TAB);
            window.write("invoices need them");
            assertThat(window.text("#conclusion")).startsWith("Opens rates.tax.example:8443");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);

            assertThat(window.overlays.dialogs().isOpen()).isFalse();
            assertThat(window.text(".toast-text")).isEqualTo("Queued: Propose rates.tax.example:8443");
            assertThat(((Act.Propose) desk.model.entries().getLast().command().act())
                            .draft()
                            .words()
                            .justification())
                    .isEqualTo("invoices need them");
            window.press(KeyCode.N);
            assertThat(Fx.call(() -> ((TextInputControl) window.node(".dialog-box #address")).getText()))
                    .isEmpty();
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    @Test
    void choosesTheKindByTheArrowKeysThatShowIt() {
        try (DeskWindow window = open(new Desk("Data engineer"), ThemeChoice.LIGHT, 1280, 800)) {
            Fx.run(() -> window.node(".dialog-box #direct").requestFocus());
            window.press(KeyCode.RIGHT);
            assertThat(((ToggleButton) window.node(".dialog-box #agent")).isSelected())
                    .isTrue();
            assertThat(window.text(".dialog-box #kindWhy")).startsWith("Traffic leaves through an agent");
            window.press(KeyCode.SPACE);
            assertThat(((ToggleButton) window.node(".dialog-box #agent")).isSelected())
                    .as("pressed again, it stays")
                    .isTrue();
            window.press(KeyCode.LEFT);
            assertThat(window.text(".dialog-box #kindWhy")).startsWith("Traffic leaves directly");
        }
    }

    @Test
    void takesASuggestionByKeyAndComesBackToTheDraft() {
        try (DeskWindow window = open(new Desk("Data engineer"), ThemeChoice.LIGHT, 1280, 800)) {
            set(window, "address", "https://api.openweathermap.org");
            window.press(KeyCode.TAB);
            assertThat(window.text(".suggestion")).isEqualTo("api.openweathermap.org");
            assertThat(Fx.call(() -> window.node(".dialog-box #address").getAccessibleHelp()))
                    .contains("R1");
            Fx.run(() -> window.node(".suggestion").requestFocus());
            window.press(KeyCode.SPACE);
            assertThat(messages(window)).isEmpty();
            window.press(KeyCode.ESCAPE);
            assertThat(window.overlays.dialogs().isOpen()).isFalse();
            window.press(KeyCode.N);
            assertThat(Fx.call(() -> ((TextInputControl) window.node(".dialog-box #address")).getText()))
                    .isEqualTo("api.openweathermap.org");
        }
    }

    @Test
    void saysOfWhatIsThereHowItCameToBeButNotToAProposerWhoImportsIt() {
        try (DeskWindow window = open(new Desk("Data engineer"), ThemeChoice.LIGHT, 1280, 800)) {
            set(window, "address", "api.stripe.com");
            set(window, "ports", "443");
            assertThat(window.text(".draft-brief .relation-words .secondary"))
                    .startsWith("approved ")
                    .endsWith(" by Second officer");
        }
    }

    @Test
    void createsFromThePaletteWithNobodyYet() {
        Desk desk = new Desk();
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.write("create a policy");
            window.press(KeyCode.ENTER);
            set(window, "address", "rates.tax.example");
            set(window, "ports", "8443");
            set(window, "name", "Tax rates");
            set(window, "justification", "Invoices need them.");
            assertThat(messages(window)).isEmpty();
            Fx.run(() -> window.node(".dialog-box .people-total .check-box").requestFocus());
            window.press(KeyCode.SPACE);
            set(window, "name", "Rates");
            window.press(KeyCode.ENTER);
            assertThat(window.text(".toast-text")).isEqualTo("Queued: Create rates.tax.example:8443");
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    @Test
    void saysInThePaletteWhyAPersonMayNotCreate() {
        Desk desk = new Desk("Billing engineer");
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.write("create a policy");
            assertThat(Fx.call(() ->
                            window.node(".palette .list-cell:filled:selected").getAccessibleText()))
                    .contains("Create a policy: not possible")
                    .contains("Manage network egress configuration");
            window.press(KeyCode.ENTER);
            assertThat(window.overlays.dialogs().isOpen()).isFalse();
            window.picture("palette-refused");
        }
    }

    @Test
    void asksAgainWhatWasRefused() {
        Desk desk = new Desk("Data engineer");
        try (DeskWindow window = open(desk, ThemeChoice.LIGHT, 1280, 800)) {
            set(window, "address", "rates.tax.example");
            set(window, "ports", "8443");
            set(window, "name", "Tax rates");
            set(window, "justification", "Invoices need them.");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            OutboxEntry entry = desk.model.entries().getLast();
            Fx.run(() -> desk.model.answered(
                    new Outcome.Refused(entry.command().id(), Rule.R6, "There is no such project.", false)));
            Fx.run(() -> window.node("#attention").requestFocus());
            window.press(KeyCode.SPACE);
            Fx.run(() -> ((ButtonBase) window.node("#again")).fire());
            window.settle();
            assertThat(Fx.call(() -> ((TextInputControl) window.node(".dialog-box #address")).getText()))
                    .isEqualTo("rates.tax.example");
            Fx.run(() -> window.node(".dialog-box #name").requestFocus());
            window.press(KeyCode.ENTER);
            assertThat(desk.model.entries())
                    .singleElement()
                    .satisfies(again -> assertThat(again.command().policy())
                            .isNotEqualTo(entry.command().policy()));
        }
    }

    @Test
    void offersOnlyTheKindsOfTheEnrollmentsRuleProfile() {
        Desk desk = new Desk("Data engineer");
        desk.model.arrive(List.of(desk.sample.itself(
                Hosting.ON_PREMISES,
                new RuleProfile(
                        "names through agents",
                        Map.of(PolicyKind.AGENT_PROXY, Set.of(AddressForm.DNS)),
                        0,
                        ImportLimits.USUAL))));
        try (DeskWindow window = open(desk, ThemeChoice.LIGHT, 1280, 800)) {
            assertThat(Fx.call(() -> window.node(".dialog-box #direct").isDisabled()))
                    .isTrue();
            assertThat(window.text(".dialog-box #kindWhy"))
                    .endsWith("This enrollment has no policies of the kind “Direct connection”: its rule profile is "
                            + "“names through agents”.");
            set(window, "address", "10.0.0.0/8");
            set(window, "ports", "443");
            window.picture("propose-names-through-agents");
            assertThat(window.text(".dialog-box #addressMessage"))
                    .isEqualTo("An agent proxy policy takes a DNS name. (R4)");
        }
    }

    @Test
    void proposesAChangeOfThePolicyOnScreen() {
        Desk desk = new Desk("Data engineer");
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            window.show(ScreenId.POLICIES);
            window.press(KeyCode.SLASH);
            window.write("github");
            window.press(KeyCode.ENTER);
            window.press(KeyCode.DOWN);
            window.press(KeyCode.C);
            assertThat(window.text(".dialog-box #replaced")).startsWith("GitHub · github.com:443");
            assertThat(Fx.call(() -> ((TextInputControl) window.node(".dialog-box #address")).getText()))
                    .isEqualTo("github.com");
            set(window, "ports", "22");
            set(window, "justification", "Pushing needs SSH.");
            Fx.run(() -> window.node(".dialog-box #name").requestFocus());
            window.press(KeyCode.ENTER);
            Act.Draft draft =
                    ((Act.Propose) desk.model.entries().getLast().command().act()).draft();
            assertThat(draft.destination()).hasToString("github.com:22");
            assertThat(draft.origin().supersedes()).isEqualTo(desk.id("GitHub"));
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    @Test
    void proposesAChangeOfWhatWasDecidedInTheInboxAndNothingOfItWithANewPolicy() {
        try (DeskWindow window = new DeskWindow(new Desk(), ThemeChoice.LIGHT, 1280, 800)) {
            Fx.run(() -> ((ToggleButton) window.node("#decided")).fire());
            window.settle();
            window.press(KeyCode.SLASH);
            window.write("pastebin");
            window.press(KeyCode.ENTER);
            window.press(KeyCode.C);
            assertThat(window.text(".dialog-box #replaced")).startsWith("Paste service · pastebin.com:443 · Denied");
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.N);
            assertThat(Fx.call(() -> ((TextInputControl) window.node(".dialog-box #address")).getText()))
                    .isEmpty();
            assertThat(Fx.call(() -> window.scene.lookup(".dialog-box #replaced")))
                    .isNull();
        }
    }

    @Test
    void createsAPolicyForEveryWorkloadOnlyOnceItsDestinationIsTyped() {
        Desk desk = new Desk();
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.write("create a policy");
            window.press(KeyCode.ENTER);
            set(window, "address", "rates.tax.example");
            set(window, "ports", "8443");
            set(window, "name", "Tax rates");
            set(window, "justification", "Every invoice needs them.");
            Fx.run(() -> window.node(".dialog-box .people-total .check-box").requestFocus());
            window.press(KeyCode.SPACE);
            Fx.run(() -> window.node(".dialog-box #global").requestFocus());
            window.press(KeyCode.SPACE);
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(messages(window)).containsExactly("Type rates.tax.example:8443, exactly (R6).");
            assertThat(desk.model.entries()).isEmpty();

            Fx.run(() -> window.node(".dialog-box #typed").requestFocus());
            window.write("rates.tax.example:8443");
            window.press(KeyCode.ENTER);
            assertThat(window.overlays.dialogs().isOpen()).isFalse();
            assertThat(((Act.Create) desk.model.entries().getLast().command().act()).global())
                    .isTrue();
            window.show(ScreenId.GLOBAL);
            assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".list-cell").stream()
                            .map(Node::getAccessibleText)
                            .toList()))
                    .anyMatch(row -> row != null && row.contains("rates.tax.example:8443"));
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    private static void paste(DeskWindow window, String text) {
        Fx.run(() -> {
            Clip.copy(text);
            window.node(".dialog-box #address").requestFocus();
        });
        window.press(KeyCode.CONTROL, KeyCode.V);
    }

    @Test
    void aSuggestionForALineSaysAllThatItPutsThere() {
        try (DeskWindow window = open(new Desk("Data engineer"), ThemeChoice.LIGHT, 1280, 800)) {
            paste(window, "db.two.example:5432\nrates.tax.example 8443\n");
            assertThat(window.text(".dialog-box .listed .suggestion")).isEqualTo("db.two.example 5432");
            Fx.run(() -> window.node(".dialog-box .listed .suggestion").requestFocus());
            window.press(KeyCode.SPACE);
            assertThat(messages(window)).isEmpty();
        }
    }

    @Test
    void proposesAListThatWasPastedAsOneRequest() {
        Desk desk = new Desk("Data engineer");
        try (DeskWindow window = open(desk, ThemeChoice.LIGHT, 1280, 800)) {
            paste(window, "rates.tax.example 8443\n10.1.2.3/8 443\nrates.tax.example 8443\n");
            set(window, "justification", "invoices need them");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.model.entries()).isEmpty();
            assertThat(messages(window))
                    .anyMatch(message -> message.contains("10.0.0.0/8 or 10.1.2.3/32"))
                    .anyMatch(message -> message.startsWith("Line 1 says the same"))
                    .anyMatch(message -> message.startsWith("2 lines cannot be proposed"));
            Fx.run(() -> window.node(".dialog-box .listed .suggestion").requestFocus());
            window.press(KeyCode.SPACE);
            Fx.run(() -> window.node(".dialog-box #removeWrong").requestFocus());
            window.press(KeyCode.SPACE);
            assertThat(messages(window)).isEmpty();
            Fx.run(() -> window.node(".dialog-box #justification").requestFocus());
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(window.overlays.dialogs().isOpen()).isFalse();
            assertThat(window.text(".toast-text")).isEqualTo("Queued: 2 proposals of one request");
            assertThat(desk.model.entries()).hasSize(2);
            Fx.run(() -> ((ButtonBase) window.node(".toast .button")).fire());
            window.settle();
            assertThat(desk.model.entries()).isEmpty();
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    @Test
    void writesAListWhereNothingCanBePasted() {
        Desk desk = new Desk("Data engineer");
        try (DeskWindow window = open(desk, ThemeChoice.LIGHT, 1280, 800)) {
            Fx.run(() -> window.node(".dialog-box #pasteList").requestFocus());
            window.press(KeyCode.SPACE);
            set(window, "pasted", "a.tax.example 8443\nb.tax.example 8443");
            Fx.run(() -> window.node(".dialog-box #addLines").requestFocus());
            window.press(KeyCode.SPACE);
            assertThat(Fx.call(() -> window.node(".dialog-box #oneDestination").isVisible()))
                    .isTrue();
            Fx.run(() -> window.node(".dialog-box #oneDestination").requestFocus());
            window.press(KeyCode.SPACE);
            assertThat(Fx.call(() -> window.node(".dialog-box #oneDestination").isVisible()))
                    .isFalse();
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    @Test
    void writesAListLineByLineAndAddsItByKey() {
        Desk desk = new Desk("Data engineer");
        try (DeskWindow window = open(desk, ThemeChoice.LIGHT, 1280, 800)) {
            Fx.run(() -> window.node(".dialog-box #pasteList").requestFocus());
            window.press(KeyCode.SPACE);
            window.write("a.tax.example 8443");
            window.press(KeyCode.ENTER);
            window.write("b.tax.example 8443");
            window.press(KeyCode.SHIFT, KeyCode.ENTER);
            assertThat(Fx.call(() -> ((TextInputControl) window.node(".dialog-box #pasted")).getText()))
                    .isEqualTo("a.tax.example 8443\nb.tax.example 8443\n");
            window.press(KeyCode.TAB);
            assertThat(Fx.call(() -> window.scene.getFocusOwner().getId())).isEqualTo("addLines");
            window.press(KeyCode.SHIFT, KeyCode.TAB);
            assertThat(Fx.call(() -> window.scene.getFocusOwner().getId())).isEqualTo("pasted");
            window.picture("propose-list-pasting");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".listed-row").stream()
                            .map(row -> ((Labeled) row.lookup(".label")).getText())
                            .toList()))
                    .containsExactly("a.tax.example:8443", "b.tax.example:8443");
            assertThat(window.overlays.dialogs().isOpen()).isTrue();
            assertThat(Fx.call(() -> window.node(".dialog-box #pasted").isVisible()
                            && window.node(".dialog-box #pasted").getParent().isVisible()))
                    .isFalse();
        }
        assertThat(desk.model.entries()).isEmpty();
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    @Test
    void choosesThePolicyToReplaceBySearch() {
        Desk desk = new Desk("Data engineer");
        try (DeskWindow window = open(desk, ThemeChoice.LIGHT, 1280, 800)) {
            set(window, "address", "rates.tax.example");
            set(window, "ports", "8443");
            set(window, "name", "Tax rates");
            set(window, "justification", "Invoices need them.");
            Fx.run(() -> window.node(".dialog-box #replaces").requestFocus());
            window.write("stripe");
            window.press(KeyCode.ENTER);
            assertThat(window.text(".dialog-box #replaced")).startsWith("Stripe API · api.stripe.com:443 · Active");
            assertThat(desk.model.entries()).isEmpty();
            Fx.run(() -> window.node(".dialog-box #name").requestFocus());
            window.press(KeyCode.ENTER);
            assertThat(((Act.Propose) desk.model.entries().getLast().command().act())
                            .draft()
                            .origin()
                            .supersedes())
                    .isEqualTo(desk.id("Stripe API"));
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800", "DARK,1280,800", "LIGHT,1000,700", "DARK,1000,700"})
    void aListIsDrawn(ThemeChoice theme, int width, int height) {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        try (DeskWindow window = open(new Desk("Data engineer"), theme, width, height)) {
            paste(window, """
                rates.tax.example 8443
                10.1.2.3/8 443
                github.com 443
                rates.tax.example 8443
                api.stripe.com 80-443
                erp.plant-west.example 8443
                xn--80ak6aa92e.com 443
                1.2.3.4 1-65535
                """);
            set(window, "justification", "Invoices need them.");
            Fx.run(() -> window.node(".dialog-box .listed .suggestion").requestFocus());
            window.picture("propose-list" + suffix);
            assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".listed-row .label").stream()
                            .map(Node::getAccessibleText)
                            .toList()))
                    .anyMatch(spoken ->
                            spoken != null && spoken.startsWith("Line 7: xn--80ak6aa92e.com:443, Critical: "));
            Node scroll = window.node(".dialog-box .dialog-content");
            Fx.run(() -> ((ScrollPane) scroll).setVvalue(0.5));
            window.picture("propose-list-middle" + suffix);
            Fx.run(() -> window.node(".dialog-box #replaces").requestFocus());
            window.write("stripe");
            Fx.run(() -> ((ScrollPane) scroll).setVvalue(1));
            window.picture("propose-list-below" + suffix);
            assertThat(window.text(".dialog-box .listed-row .label")).startsWith("rates.tax.example:8443");
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800", "DARK,1280,800", "LIGHT,1000,700", "DARK,1000,700"})
    void isDrawn(ThemeChoice theme, int width, int height) {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        try (DeskWindow window = open(new Desk("Data engineer"), theme, width, height)) {
            window.picture("propose-empty" + suffix);
            set(window, "address", "api.stripe.com");
            set(window, "ports", "443");
            set(window, "name", "Stripe for dunning");
            set(window, "justification", "Refunds are booked from the dunning run.");
            window.picture("propose-identical" + suffix);
            set(window, "address", "10.20.4.1/16");
            set(window, "ports", "1521-80");
            set(window, "name", "");
            window.press(KeyCode.ENTER);
            window.picture("propose-wrong" + suffix);
            set(window, "address", "0.0.0.0/0");
            set(window, "ports", "443");
            window.picture("propose-grave" + suffix);
            Fx.run(() -> ((ToggleButton) window.node(".dialog-box #agent")).fire());
            set(window, "address", "erp.plant-west.example");
            set(window, "ports", "8443");
            window.picture("propose-agent" + suffix);
            Node scroll = window.node(".dialog-box .dialog-content");
            Fx.run(() -> ((ScrollPane) scroll).setVvalue(1));
            window.picture("propose-agent-below" + suffix);
            assertThat(window.text("#conclusion")).contains("erp.plant-west.example");
        }
        creating(theme, width, height, suffix);
    }

    private static void creating(ThemeChoice theme, int width, int height, String suffix) {
        try (DeskWindow window = new DeskWindow(new Desk(), theme, width, height)) {
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.write("create a policy");
            window.press(KeyCode.ENTER);
            set(window, "address", "10.20.4.0/24");
            set(window, "ports", "1521");
            set(window, "name", "Paint shop");
            Fx.run(() -> ((CheckBox) window.node(".dialog-box #global")).fire());
            window.press(KeyCode.ENTER);
            window.picture("create" + suffix);
            ScrollPane scroll = (ScrollPane) window.node(".dialog-box .dialog-content");
            Fx.run(() -> scroll.setVvalue(1));
            window.picture("create-below" + suffix);
            assertThat(messages(window)).hasSizeGreaterThan(2);
        }
    }
}
