package io.sluice.console.roles;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Act;
import io.sluice.egress.Decision.Conflict.Cause;
import io.sluice.egress.Role;
import io.sluice.egress.Workflow;
import io.sluice.protocol.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roles by keyboard (R14), and drawn for a person to look at. */
class RolesScreenTest {
    private static DeskWindow open(Desk desk, ThemeChoice theme, int width, int height) {
        DeskWindow window = new DeskWindow(desk, theme, width, height);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT7);
        return window;
    }

    private static DeskWindow open(Desk desk) {
        return open(desk, ThemeChoice.LIGHT, 1280, 800);
    }

    private static List<String> names(DeskWindow window) {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".role-name").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static Button button(DeskWindow window, String spoken) {
        return (Button) Fx.call(() -> window.scene.getRoot().lookupAll(".role-card .button").stream()
                .filter(node -> spoken.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(spoken)));
    }

    private static void press(DeskWindow window, String spoken) {
        Node found = button(window, spoken);
        Fx.run(found::requestFocus);
        window.press(KeyCode.SPACE);
    }

    private static void tick(DeskWindow window, Workflow workflow) {
        Fx.run(() -> window.node("#workflow-" + workflow.name()).requestFocus());
        window.press(KeyCode.SPACE);
    }

    private static UUID steward(Desk desk, DeskWindow window) {
        window.press(KeyCode.SPACE);
        window.write("storage steward");
        tick(window, Workflow.MANAGE_S3_BUCKETS);
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        return desk.model.entries().getLast().command().policy();
    }

    @Test
    void anAdministratorMakesARoleGivesItAndTakesItAwayByKey() {
        Desk desk = new Desk("Administrator");
        try (DeskWindow window = open(desk)) {
            UUID role = steward(desk, window);
            assertThat(desk.model.entries().getLast().command().act())
                    .isEqualTo(new Act.CreateRole("storage steward", Set.of(Workflow.MANAGE_S3_BUCKETS), null));
            assertThat(names(window)).contains("storage steward");
            assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".role-card .delivery-note").stream()
                            .filter(Node::isVisible)
                            .map(node -> ((Labeled) node).getText())
                            .toList()))
                    .containsExactly("Not delivered yet");

            press(window, "Give storage steward");
            assertThat(Fx.call(() -> ((Labeled) window.node(".dialog-box .list-view .placeholder .label")).getText()))
                    .isEqualTo("Whoever fits what you type is listed here.");
            window.write("on ca");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.model.entries().getLast().command().act())
                    .isEqualTo(new Act.GiveRole(desk.id("On call"), null));
            assertThat(desk.model.<Boolean>read(
                            view -> view.workflows(desk.id("Data engineer")).contains(Workflow.MANAGE_S3_BUCKETS)))
                    .isTrue();

            press(window, "Take storage steward from On call");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.model.entries().getLast().command().act())
                    .isEqualTo(new Act.TakeRole(desk.id("On call"), null));
            press(window, "Remove storage steward");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.model.entries().getLast().command().policy()).isEqualTo(role);
            assertThat(names(window)).doesNotContain("storage steward");
        }
    }

    @Test
    void aRoleIsChangedByKey() {
        Desk desk = new Desk("Administrator");
        try (DeskWindow window = open(desk)) {
            press(window, "Change Information security officer");
            tick(window, Workflow.MANAGE_ROLES);
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.model.entries().getLast().command().act())
                    .isEqualTo(new Act.ChangeRole(
                            "Information security officer",
                            Set.of(Workflow.MANAGE_NETWORK_EGRESS, Workflow.MANAGE_ROLES),
                            null));
        }
    }

    @Test
    void whatIsMissingIsSaidInPlace() {
        Desk desk = new Desk("Administrator");
        try (DeskWindow window = open(desk)) {
            window.press(KeyCode.SPACE);
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(window.text("#nameMessage")).contains("name is required");
            assertThat(window.text("#missing")).contains("at least one workflow");
            assertThat(Fx.call(() -> ((CheckBox) window.node("#workflow-PAUSE_NETWORK_EGRESS")).isDisabled()))
                    .isTrue();
            window.press(KeyCode.ESCAPE);
            press(window, "Give Information security officer");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(window.text("#missing")).contains("Choose the user or group");
            assertThat(desk.model.entries()).isEmpty();
        }
    }

    @Test
    void theLastWhoManagesRolesIsKeptAndTheReasonSaid() {
        Desk desk = new Desk("Administrator");
        try (DeskWindow window = open(desk)) {
            press(window, "Take Enrollment administrator from Administrator");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(window.text("#message")).contains("Nobody could manage roles any more");
            assertThat(desk.model.entries()).isEmpty();
        }
    }

    @Test
    void anOfficerSeesRolesAndWhyNothingCanBeChanged() {
        try (DeskWindow window = open(new Desk("Officer"))) {
            assertThat(names(window))
                    .containsExactly(
                            "Enrollment administrator",
                            "Information security officer",
                            "Everyone",
                            "Platform security");
            assertThat(window.text("#objection")).contains("“Manage roles”", "customer’s side (R28)", "(R14)");
            assertThat(Fx.call(() -> window.node("#create").isDisabled())).isTrue();
            Button give = button(window, "Give Information security officer");
            assertThat(Fx.call(give::isDisabled)).isTrue();
            assertThat(Fx.call(give::getAccessibleHelp)).contains("(R14)");
        }
    }

    @ParameterizedTest
    @CsvSource({"ROLES", "EGRESS_IPS"})
    void aPageOnWhichNothingCanBeDoneIsReadByKeysAllTheSame(ScreenId page) {
        try (DeskWindow window = new DeskWindow(new Desk("Officer"), ThemeChoice.LIGHT, 1000, 460)) {
            Fx.run(() -> window.screens.show(page));
            window.press(KeyCode.END);
            ScrollPane body = (ScrollPane) window.node(".page .decision-scroll");
            assertThat(Fx.call(() -> body.getContent().getBoundsInLocal().getHeight() - body.getHeight()))
                    .isPositive();
            assertThat(Fx.call(body::getVvalue)).isEqualTo(1.0);
            window.picture("page-by-keys-" + page.name().toLowerCase(Locale.ROOT));
            window.press(KeyCode.TAB);
            window.press(KeyCode.SHIFT, KeyCode.TAB);
            assertThat(Fx.call(() -> window.scene.getFocusOwner())).isNotNull();
        }
    }

    @Test
    void theProvidersRoleStaysAsItIsAndSaysWhy() {
        try (DeskWindow window = open(new Desk("Administrator"))) {
            Button give = button(window, "Give Platform security");
            assertThat(Fx.call(give::isDisabled)).isTrue();
            assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".role-card .secondary").stream()
                            .map(node -> ((Labeled) node).getText())
                            .toList()))
                    .anyMatch(text -> text != null && text.contains("the provider's role") && text.contains("(R11)"))
                    .noneMatch(text -> text != null && text.contains("customer’s side"));
        }
    }

    @Test
    void whoManagesNothingSeesWhatRolesAllowButNotWhoHoldsThem() {
        try (DeskWindow window = open(new Desk("Billing engineer"))) {
            assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".callout-why").stream()
                            .map(node -> ((Labeled) node).getText())
                            .toList()))
                    .containsExactly("Of those who hold a role you see only yourself");
            assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".role-card .secondary").stream()
                            .map(node -> ((Labeled) node).getText())
                            .toList()))
                    .contains("Others who hold it are not shown to you.")
                    .noneMatch(text -> text != null && text.startsWith("Held by"));
        }
    }

    @Test
    void aDecisionThatCameTooLateIsToldOnThePageAndPutAwayByKey() {
        Desk desk = new Desk("Administrator");
        try (DeskWindow window = open(desk)) {
            UUID role = steward(desk, window);
            var command = desk.model.entries().getLast().command();
            Fx.run(() -> desk.model.answered(new Outcome.Conflicting(
                    command.id(),
                    Cause.VERSION,
                    "The role “storage steward” was removed since this was decided.",
                    List.of(),
                    null,
                    false)));
            window.settle();
            assertThat(window.text(".callout-why")).isEqualTo("Create role was not accepted: storage steward");
            assertThat(desk.model.<Boolean>read(view -> view.role(role).isEmpty()))
                    .isTrue();
            window.show(ScreenId.OUTBOX);
            Button look = (Button) Fx.call(() -> window.scene.getRoot().lookupAll(".outbox-row .button").stream()
                    .filter(node ->
                            node.isVisible() && ((Button) node).getText().equals("Compare"))
                    .findFirst()
                    .orElseThrow());
            Fx.run(look::fire);
            window.settle();
            assertThat(Fx.call(window.screens.currentProperty()::get)).isEqualTo(ScreenId.ROLES);
            Fx.run(() -> window.node(".callout .button").requestFocus());
            window.press(KeyCode.SPACE);
            assertThat(desk.model.entries()).isEmpty();
        }
    }

    @Test
    void ofManyHoldersTheFirstAreShownAndTheRestByKey() {
        Desk desk = new Desk("Administrator");
        for (int i = 2; i <= 40; i++) {
            desk.decisions.queue(
                    desk.id("role Information security officer"),
                    1,
                    new Act.GiveRole(desk.id("Analytics member " + i), null));
        }
        try (DeskWindow window = open(desk)) {
            Button more = (Button) Fx.call(() -> window.scene.getRoot().lookupAll(".role-card .button").stream()
                    .filter(node -> ((Button) node).getText().equals("Show 29 more"))
                    .findFirst()
                    .orElseThrow());
            Fx.run(more::requestFocus);
            window.press(KeyCode.SPACE);
            assertThat(button(window, "Take Information security officer from Analyst 40"))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800,100", "DARK,1280,800,100", "LIGHT,1000,700,100", "DARK,1000,700,130"})
    void isDrawn(ThemeChoice theme, int width, int height, int textSize) {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        Desk desk = new Desk("Administrator");
        try (DeskWindow window = open(desk, theme, width, height)) {
            Fx.run(() -> window.settings.textPercentProperty().set(textSize));
            steward(desk, window);
            press(window, "Give storage steward");
            window.write("on");
            window.picture("roles-give" + suffix);
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            Fx.run(window.overlays.toasts()::dismiss);
            window.picture("roles" + suffix);
            press(window, "Change storage steward");
            window.picture("roles-change" + suffix);
            window.press(KeyCode.ESCAPE);
            assertThat(desk.model
                            .<Role>read(view -> view.role(desk.model
                                            .entries()
                                            .getFirst()
                                            .command()
                                            .policy())
                                    .orElseThrow())
                            .name())
                    .isEqualTo("storage steward");
        }
        try (DeskWindow window = open(new Desk("Officer"), theme, width, height)) {
            window.picture("roles-officer" + suffix);
            assertThat(names(window)).isNotEmpty();
        }
    }
}
