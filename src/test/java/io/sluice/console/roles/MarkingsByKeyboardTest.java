package io.sluice.console.roles;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.search.Keyword;
import io.sluice.console.search.QueryParser;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.egress.Act;
import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Marking;
import io.sluice.egress.MarkingHolder;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markings by keyboard (R30): made and given on the page of roles, put on policies, seen where policies are. */
class MarkingsByKeyboardTest {
    private static DeskWindow roles(Desk desk) {
        return roles(desk, ThemeChoice.LIGHT, 1280, 800);
    }

    private static DeskWindow roles(Desk desk, ThemeChoice theme, int width, int height) {
        DeskWindow window = new DeskWindow(desk, theme, width, height);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT7);
        return window;
    }

    /** A marking that somebody holds, and perhaps a policy that carries it. */
    private static UUID restricted(Desk desk, String holder, String... policies) {
        UUID marking = desk.id("restricted");
        desk.model.arrive(List.of(
                new Marking(marking, "Restricted", "Partners under embargo"),
                new MarkingHolder(marking, desk.id(holder), false)));
        for (String name : policies) {
            EgressPolicy plain = desk.policy(name);
            desk.model.arrive(
                    List.of(ChangedPolicy.of(plain).withMarkings(marking).policy()));
        }
        return marking;
    }

    private static void press(DeskWindow window, String spoken) {
        Node found = button(window, spoken);
        Fx.run(found::requestFocus);
        window.press(KeyCode.SPACE);
    }

    private static Button button(DeskWindow window, String spoken) {
        return (Button) Fx.call(() -> window.scene.getRoot().lookupAll(".markings .button").stream()
                .filter(node -> spoken.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(spoken)));
    }

    private static List<String> texts(DeskWindow window, String selector) {
        return Fx.call(() -> window.scene.getRoot().lookupAll(selector).stream()
                .filter(Node::isVisible)
                .map(node -> Objects.requireNonNullElse(((Labeled) node).getText(), ""))
                .toList());
    }

    private static Act last(Desk desk) {
        return desk.model.entries().getLast().command().act();
    }

    private static void submit(DeskWindow window) {
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.overlays.dialogs().isOpen()).isFalse();
    }

    private static void set(DeskWindow window, String field, String words) {
        Fx.run(() -> {
            TextInputControl control = (TextInputControl) window.node(".dialog-box #" + field);
            control.requestFocus();
            control.setText(words);
        });
        window.settle();
    }

    private static void find(DeskWindow window, String words) {
        window.press(KeyCode.SLASH);
        window.write(words);
        window.press(KeyCode.ENTER);
    }

    private static void tick(DeskWindow window) {
        Fx.run(() -> window.node(".marking-box").requestFocus());
        window.press(KeyCode.SPACE);
    }

    @Test
    void anAdministratorMakesAMarkingGivesItTakesItChangesItAndRemovesIt() {
        Desk desk = new Desk("Administrator");
        try (DeskWindow window = roles(desk)) {
            assertThat(texts(window, ".markings .secondary"))
                    .anyMatch(text -> text.startsWith("There is no marking yet"));
            press(window, "Create marking");
            window.write("restricted");
            submit(window);
            assertThat(last(desk)).isEqualTo(new Act.CreateMarking("restricted", "", null));
            assertThat(texts(window, ".marking-name")).containsExactly("restricted");
            assertThat(texts(window, ".marking-card .delivery-note")).containsExactly("Not delivered yet");

            press(window, "Give restricted");
            window.write("on ca");
            submit(window);
            assertThat(last(desk)).isEqualTo(new Act.GiveMarking(desk.id("On call"), null));
            assertThat(window.text(".toast-text")).isEqualTo("Queued: Give marking restricted · On call");
            assertThat(texts(window, ".marking-card .secondary")).contains("Held by 9 people");
            press(window, "Take restricted from On call");
            submit(window);
            assertThat(last(desk)).isEqualTo(new Act.TakeMarking(desk.id("On call"), null));

            press(window, "Change restricted");
            set(window, "purpose", "Partners under embargo");
            submit(window);
            assertThat(last(desk)).isEqualTo(new Act.ChangeMarking("restricted", "Partners under embargo", null));
            press(window, "Remove restricted");
            submit(window);
            assertThat(last(desk)).isEqualTo(new Act.RemoveMarking(null));
            assertThat(window.text(".toast-text")).isEqualTo("Queued: Remove marking restricted");
            assertThat(texts(window, ".marking-name")).isEmpty();
        }
    }

    @Test
    void whoDoesNotManageRolesSeesTheirOwnMarkingsAndWhyTheyChangeNone() {
        Desk desk = new Desk();
        restricted(desk, "Officer");
        try (DeskWindow window = roles(desk)) {
            assertThat(texts(window, ".marking-name")).containsExactly("Restricted");
            assertThat(texts(window, ".markings .secondary")).anyMatch(text -> text.contains("others are not shown"));
            Button give = button(window, "Give Restricted");
            assertThat(Fx.call(give::isDisabled)).isTrue();
            assertThat(Fx.call(give::getAccessibleHelp)).contains("“Manage roles”", "(R14)");
        }
        try (DeskWindow window = roles(new Desk())) {
            assertThat(texts(window, ".markings .secondary")).anyMatch(text -> text.startsWith("You hold no marking"));
        }
    }

    @Test
    void anOfficerChangesTheMarkingsOfAPolicyAndItsHeadShowsThem() {
        Desk desk = new Desk();
        UUID marking = restricted(desk, "Officer");
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            find(window, "stripe api");
            assertThat(texts(window, ".decision-head .marking-chips .chip")).isEmpty();
            mark(window);
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(window.text(".dialog-box #message")).contains("Nothing");
            tick(window);
            submit(window);
            assertThat(last(desk)).isEqualTo(new Act.Mark(Set.of(marking), null));
            assertThat(texts(window, ".decision-head .marking-chips .chip")).containsExactly("Restricted");
            mark(window);
            tick(window);
            submit(window);
            assertThat(last(desk)).isEqualTo(new Act.Mark(Set.of(), null));
        }
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    private static void mark(DeskWindow window) {
        Fx.run(() -> ((MenuButton) window.node(".icon-menu"))
                .getItems().stream()
                        .filter(item -> "Change markings".equals(item.getText()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        window.settle();
    }

    @Test
    void aProposerPutsOnAMarkingThatTheyHoldAndOthersAreNotAsked() {
        Desk desk = new Desk("Data engineer");
        UUID marking = restricted(desk, "Data platform");
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            window.press(KeyCode.N);
            window.write("rates.tax.example");
            window.press(KeyCode.TAB);
            window.write("8443");
            set(window, "name", "Tax rates");
            set(window, "justification", "Invoices need them");
            tick(window);
            submit(window);
            assertThat(((Act.Propose) last(desk)).draft().markings()).containsExactly(marking);
            find(window, "tax rates");
            assertThat(texts(window, ".inbox-cell .marking-chips .chip")).containsExactly("Restricted");
        }
        try (DeskWindow window = new DeskWindow(new Desk("Data engineer"), ThemeChoice.LIGHT, 1280, 800)) {
            window.press(KeyCode.N);
            assertThat(Fx.call(
                            () -> window.scene.lookup(".dialog-box #markings").isVisible()))
                    .isFalse();
        }
    }

    @Test
    void theInboxShowsAndSpeaksTheMarkingOfAProposal() {
        Desk desk = new Desk();
        restricted(desk, "Officer", "Stripe for invoicing");
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            find(window, "stripe for");
            assertThat(texts(window, ".inbox-cell .marking-chips .chip")).containsExactly("Restricted");
            assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".inbox-cell").stream()
                            .map(Node::getAccessibleText)
                            .filter(Objects::nonNull)
                            .toList()))
                    .anyMatch(spoken -> spoken.contains("Marking Restricted"));
        }
    }

    @Test
    void policiesAreFoundByTheirMarkingWhoseNameIsCompleted() {
        Desk desk = new Desk();
        restricted(desk, "Officer", "Stripe for invoicing", "Stripe API");
        assertThat(desk.review.names().of(Keyword.MARKING, "res", 5)).containsExactly("Restricted");
        for (String query : List.of("marking:any", "marking:restr")) {
            assertThat(desk.review.policies().count(QueryParser.parse(query).query()))
                    .isEqualTo(2);
        }
        assertThat(desk.review.policies().named("Stripe API", 1))
                .singleElement()
                .satisfies(line -> assertThat(line.markings()).containsExactly("Restricted"));
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            find(window, "marking:restricted");
            window.press(KeyCode.X);
            window.press(KeyCode.CONTROL, KeyCode.A);
            window.press(KeyCode.CONTROL, KeyCode.C);
            List<String> lines = Fx.call(() -> Clipboard.getSystemClipboard().getString())
                    .lines()
                    .toList();
            assertThat(lines).hasSize(3);
            assertThat(lines.getFirst()).endsWith(",markings");
            assertThat(lines.subList(1, 3)).allMatch(line -> line.endsWith(",Restricted"));
        }
    }

    @Test
    void whoeverSharesIsToldThatTheMarkingGoesOnTopOfWhatIsGranted() {
        Desk desk = new Desk();
        restricted(desk, "Officer", "Stripe API");
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            find(window, "stripe api");
            assertThat(texts(window, ".unmarked"))
                    .containsExactly(
                            "76 of them lack a marking of this policy, and neither" + " see nor import it (R30).");
            window.press(KeyCode.S);
            assertThat(texts(window, ".dialog-box .callout-why")).contains("This policy carries a marking");
            window.press(KeyCode.ESCAPE);
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 1000, 700"})
    void picturesForAPersonToLookAt(ThemeChoice theme, int width, int height) {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + (width < 1280 ? "-narrow" : "");
        Desk desk = new Desk("Administrator");
        restricted(desk, "Administrator", "Stripe for invoicing", "Stripe API");
        desk.model.arrive(List.of(new MarkingHolder(desk.id("restricted"), desk.id("Billing engineers"), false)));
        try (DeskWindow window = new DeskWindow(desk, theme, width, height)) {
            find(window, "stripe for");
            window.picture("markings-inbox" + suffix);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            find(window, "stripe api");
            window.picture("markings-policy" + suffix);
            mark(window);
            assertThat(Fx.call(() -> ((CheckBox) window.node(".marking-box")).isSelected()))
                    .isTrue();
            window.picture("markings-change" + suffix);
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.N);
            set(window, "address", "sftp.bank.example");
            set(window, "ports", "22");
            Fx.run(() -> ((ScrollPane) window.node(".dialog-box .scroll-pane")).setVvalue(1));
            window.picture("markings-propose" + suffix);
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT7);
            Fx.run(() -> ((ScrollPane) window.node(".decision-scroll")).setVvalue(1));
            window.picture("markings-roles" + suffix);
            press(window, "Give Restricted");
            window.write("on");
            window.picture("markings-give" + suffix);
        }
    }
}
