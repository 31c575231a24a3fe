package io.sluice.console.global;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.SampleEnrollment;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Act;
import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Step;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Global policies by keyboard (R6, R7), and drawn for a person to look at. */
class GlobalScreenTest {
    /** The officer's desk, with some policies of the sample made global. */
    private static Desk desk(String person) {
        Desk desk = new Desk(person);
        Step paused = new Step(
                desk.id("Platform security"), SampleEnrollment.NOW.minus(Duration.ofDays(2)), "Unusual volume.");
        Step revoked = new Step(desk.id("Officer"), SampleEnrollment.NOW.minus(Duration.ofDays(30)), "Moved.");
        List<EnrollmentRow> rows = List.of(
                global(desk, "Stripe API", PolicyState.ACTIVE, null),
                global(desk, "PayPal", PolicyState.ACTIVE, null),
                global(desk, "Genome archive", PolicyState.PAUSED, paused),
                global(desk, "Carrier SFTP", PolicyState.REVOKED, revoked),
                new Grant(desk.id("PayPal"), desk.id("Billing engineer"), GrantLevel.VIEW, 3, false));
        Fx.run(() -> desk.model.arrive(rows));
        return desk;
    }

    private static EgressPolicy global(Desk desk, String name, PolicyState state, @Nullable Step changed) {
        EgressPolicy policy = desk.policy(name);
        return ChangedPolicy.of(policy)
                .withVersion(policy.version() + 1)
                .withGlobal(true)
                .withState(state, changed)
                .policy();
    }

    private static DeskWindow open(Desk desk, ThemeChoice theme, int width, int height) {
        DeskWindow window = new DeskWindow(desk, theme, width, height);
        window.show(ScreenId.GLOBAL);
        return window;
    }

    private static DeskWindow open(Desk desk) {
        return open(desk, ThemeChoice.LIGHT, 1280, 800);
    }

    private static List<String> rows(DeskWindow window) {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".rich-list .list-cell").stream()
                .filter(cell -> !((ListCell<?>) cell).isEmpty()
                        && window.node("#list").equals(((ListCell<?>) cell).getListView()))
                .sorted((a, b) -> Double.compare(a.getLayoutY(), b.getLayoutY()))
                .map(cell -> Objects.requireNonNull(cell.getAccessibleText()))
                .toList());
    }

    @Test
    void listsThemWithStateWhoMadeThemGlobalAndWhomTheyReach() {
        try (DeskWindow window = open(desk("Officer"))) {
            assertThat(rows(window))
                    .containsExactly(
                            "ftp.ncbi.nlm.nih.gov:443, Genome archive, Paused. Approved as global by Second officer"
                                    + " on 26 Jan. No workload now",
                            "api.paypal.com:443, PayPal, Active. Approved as global by Second officer on 16 May."
                                    + " Every workload (12)",
                            "api.stripe.com:443, Stripe API, Active. Approved as global by Second officer on 16 May."
                                    + " Every workload (12)",
                            "sftp.logistics.example:22, Carrier SFTP, Revoked. Approved as global by Second officer"
                                    + " on 26 Jan. No workload now");
        }
    }

    @Test
    void theDetailsOfOneAreOpenedByKey() {
        try (DeskWindow window = open(desk("Officer"))) {
            window.press(KeyCode.J);
            window.press(KeyCode.ENTER);
            assertThat(Fx.call(window.screens.currentProperty()::get)).isEqualTo(ScreenId.POLICIES);
            assertThat(window.text(".decision-name")).isEqualTo("PayPal");
        }
    }

    @Test
    void revokingOneSaysThatEveryWorkloadLosesItAndTakesTheDestinationTyped() {
        Desk desk = desk("Officer");
        try (DeskWindow window = open(desk)) {
            window.press(KeyCode.J);
            window.press(KeyCode.J);
            window.press(KeyCode.ENTER);
            Fx.run(() -> ((Button) window.node("#revoke")).fire());
            window.settle();
            assertThat(window.text(".dialog-box .callout-why"))
                    .isEqualTo("Every workload loses this route: 12 workloads.");
            window.write("moved");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(window.overlays.dialogs().isOpen()).isTrue();
            assertThat(desk.model.entries()).isEmpty();
            Fx.run(() -> ((TextField) window.node(".dialog-box #typed")).setText("api.stripe.com:443"));
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.model.entries().getLast().command().act()).isEqualTo(new Act.Revoke("moved"));
        }
    }

    @Test
    void pausingOneIsRehearsed() {
        Desk desk = desk("Platform security");
        try (DeskWindow window = open(desk)) {
            window.press(KeyCode.J);
            window.press(KeyCode.ENTER);
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.write("pause");
            window.press(KeyCode.ENTER);
            assertThat(window.text(".dialog-box .callout-why")).contains("every workload loses this route");
        }
    }

    @Test
    void whoDoesNotManageSeesWhatIsSharedAndIsToldSo() {
        try (DeskWindow window = open(desk("Billing engineer"))) {
            assertThat(rows(window)).allMatch(row -> !row.contains("(12)"));
            assertThat(Fx.call(() -> window.node("#some").isVisible())).isTrue();
        }
    }

    @Test
    void withoutAnyThePageSaysSo() {
        try (DeskWindow window = open(new Desk("Officer"))) {
            assertThat(window.text(".empty-why")).isEqualTo("No policy is global");
        }
    }

    @Test
    void neitherEnterNorTheChoiceAloneMakesAProposalGlobal() {
        Desk desk = new Desk("Officer");
        try (DeskWindow window = new DeskWindow(desk, ThemeChoice.LIGHT, 1280, 800)) {
            window.press(KeyCode.A);
            Fx.run(() -> ((CheckBox) window.node(".dialog-box #global")).fire());
            for (int i = 0; i < 3; i++) {
                window.press(KeyCode.CONTROL, KeyCode.ENTER);
                window.press(KeyCode.ENTER);
            }
            assertThat(window.overlays.dialogs().isOpen()).isTrue();
            assertThat(desk.model.entries()).isEmpty();
        }
    }

    @Test
    void theDialogNamesTheActThatItIsForEveryWorkload() {
        try (DeskWindow window = new DeskWindow(new Desk("Officer"), ThemeChoice.LIGHT, 1280, 800)) {
            window.press(KeyCode.A);
            String title = window.text(".dialog-box .dialog-title");
            assertThat(title).startsWith("Approve ").doesNotContain("every workload");
            Fx.run(() -> ((CheckBox) window.node(".dialog-box #global")).fire());
            assertThat(window.text(".dialog-box .dialog-title")).isEqualTo(title + " for every workload");
            assertThat(Fx.call(() -> window.node(".dialog-box").getAccessibleText()))
                    .isEqualTo(title + " for every workload");
            assertThat(window.text(".dialog-buttons .accent")).isEqualTo("Approve for every workload");
            assertThat(Fx.call(() -> window.node(".outlook").lookupAll(".icon-line").stream()
                            .filter(line -> line.lookup(".tone-attention") != null)
                            .map(line -> ((Labeled) line.lookup(".label")).getText())
                            .toList()))
                    .contains("It applies to every workload at once.");
            Fx.run(() -> ((CheckBox) window.node(".dialog-box #global")).fire());
            assertThat(window.text(".dialog-box .dialog-title")).isEqualTo(title);
            assertThat(window.text(".dialog-buttons .accent")).isEqualTo("Approve");
            assertThat(Fx.call(() -> window.node(".outlook").lookupAll(".tone-attention")))
                    .isEmpty();
        }
    }

    @Test
    void creatingForEveryWorkloadIsNamedToo() {
        try (DeskWindow window = new DeskWindow(new Desk("Officer"), ThemeChoice.LIGHT, 1280, 800)) {
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.write("create a policy");
            window.press(KeyCode.ENTER);
            Fx.run(() -> ((CheckBox) window.node(".dialog-box #global")).fire());
            assertThat(window.text(".dialog-box .dialog-title")).isEqualTo("Create a policy for every workload");
            assertThat(window.text(".dialog-buttons .accent")).isEqualTo("Create for every workload");
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800", "DARK,1280,800", "LIGHT,1000,700", "DARK,1000,700"})
    void isDrawn(ThemeChoice theme, int width, int height) {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        try (DeskWindow window = open(desk("Officer"), theme, width, height)) {
            window.picture("global" + suffix);
            window.press(KeyCode.J);
            window.press(KeyCode.ENTER);
            Fx.run(() -> ((Button) window.node("#revoke")).fire());
            window.picture("global-revoke" + suffix);
            window.press(KeyCode.ESCAPE);
            window.show(ScreenId.APPROVALS);
            window.press(KeyCode.A);
            Fx.run(() -> ((Button) window.node(".dialog-box #more")).fire());
            Fx.run(() -> ((CheckBox) window.node(".dialog-box #global")).fire());
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            window.picture("global-approve" + suffix);
            assertThat(Fx.call(() -> window.node(".dialog-box #typed").isVisible()))
                    .isTrue();
        }
        try (DeskWindow window = open(new Desk("Officer"), theme, width, height)) {
            window.picture("global-empty" + suffix);
        }
        try (DeskWindow window = open(desk("Billing engineer"), theme, width, height)) {
            window.picture("global-some" + suffix);
            assertThat(rows(window)).isNotEmpty();
        }
    }
}
