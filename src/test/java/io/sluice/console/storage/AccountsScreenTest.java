package io.sluice.console.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Act;
import io.sluice.egress.Hosting;
import io.sluice.egress.StorageAccountId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Azure Storage policies by keyboard (R18, R19), and drawn for a person to look at. */
class AccountsScreenTest {
    private static final String ID = "/subscriptions/0f8a4c6e-1b2d-4e3f-8a9b-0c1d2e3f4a5b/resourceGroups/rg"
            + "/providers/Microsoft.Storage/storageAccounts/";

    private static DeskWindow open(Desk desk, ThemeChoice theme, int width, int height) {
        DeskWindow window = new DeskWindow(desk, theme, width, height);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        return window;
    }

    private static DeskWindow open(Desk desk) {
        return open(desk, ThemeChoice.LIGHT, 1280, 800);
    }

    private static List<String> names(DeskWindow window) {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".storage-first > .mono").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static void press(DeskWindow window, String spoken) {
        Node button = Fx.call(() -> window.scene.getRoot().lookupAll(".button").stream()
                .filter(node -> spoken.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(spoken)));
        Fx.run(button::requestFocus);
        window.press(KeyCode.SPACE);
    }

    private static void account(DeskWindow window, String text) {
        Fx.run(() -> ((TextField) window.node("#account")).setText(text));
        window.settle();
    }

    @ParameterizedTest
    @EnumSource
    void theyExistOnAzureOnly(Hosting hosting) {
        try (DeskWindow window = open(new Desk("Officer", hosting))) {
            assertThat(Fx.call(window.screens.currentProperty()::get) == ScreenId.AZURE_STORAGE)
                    .isEqualTo(hosting == Hosting.AZURE);
        }
    }

    @Test
    void anAccountIsAddedByKeyInItsCanonicalForm() {
        Desk desk = new Desk("Officer", Hosting.AZURE);
        try (DeskWindow window = open(desk)) {
            window.press(KeyCode.SPACE);
            account(window, (ID + "AcmeData01").toUpperCase(Locale.ROOT).replace("/RG/", "/rg/"));
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            StorageAccountId id = StorageAccountId.parse(ID + "acmedata01").orThrow();
            assertThat(desk.model.entries().getLast().command().act()).isEqualTo(new Act.AddStorageAccount(id, null));
            assertThat(names(window)).contains("acmedata01").hasSize(4);
        }
    }

    @Test
    void aNearMissIsExplainedAndTheSuggestionTakenByKey() {
        try (DeskWindow window = open(new Desk("Officer", Hosting.AZURE))) {
            window.press(KeyCode.SPACE);
            account(window, "https://portal.azure.com/#resource" + ID + "acmedata01/overview");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(window.text("#accountMessage")).contains("This is a URL", "(R18)");
            assertThat(Fx.call(() -> ((Text) window.node("#suggestion").lookup(".text")).getText()))
                    .as("the suggestion is shown whole")
                    .endsWith("acmedata01");
            window.picture("account-suggestion");
            Fx.run(() -> window.node("#suggestion").requestFocus());
            window.press(KeyCode.SPACE);
            assertThat(Fx.call(() -> ((TextField) window.node("#account")).getText()))
                    .isEqualTo(ID + "acmedata01");
        }
    }

    @Test
    void anAccountIsRemovedByKey() {
        Desk desk = new Desk("Officer", Hosting.AZURE);
        try (DeskWindow window = open(desk)) {
            press(window, "Remove acmetelemetry");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.model.entries().getLast().command().act()).isEqualTo(new Act.RemoveStorageAccount(null));
            assertThat(names(window)).containsExactlyInAnyOrder("acmelanding01", "acmeerpexports");
        }
    }

    @Test
    void theRulesToPasteNameEverySubnet() {
        try (DeskWindow window = open(new Desk("Officer", Hosting.AZURE))) {
            press(window, "Network rules for acmetelemetry");
            List<String> texts = Fx.call(() -> window.scene.getRoot().lookupAll(".form .code-block .text-area").stream()
                    .map(node -> ((TextArea) node).getText())
                    .toList());
            assertThat(texts.getFirst())
                    .contains(
                            "--subscription " + new UUID(0, 0),
                            "--resource-group 'data-platform'",
                            "--account-name acmetelemetry",
                            "subnets/workloads'",
                            "subnets/builds'");
            assertThat(texts.getLast())
                    .contains("subnets/workloads'", "subnets/builds'", "keep the rules that stand there")
                    // a whole list would take the account's other rules away when it is deployed
                    .doesNotContain("networkAcls: {", "virtualNetworkRules: [");
        }
    }

    @Test
    void whoDoesNotManageSeesWhyNothingCanBeAdded() {
        try (DeskWindow window = open(new Desk("Billing engineer", Hosting.AZURE))) {
            assertThat(window.text("#objection")).contains("(R14)");
            assertThat(Fx.call(() -> ((Button) window.node("#add")).isDisabled()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800", "DARK,1280,800", "LIGHT,1000,700", "DARK,1000,700"})
    void isDrawn(ThemeChoice theme, int width, int height) {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        try (DeskWindow window = open(new Desk("Officer", Hosting.AZURE), theme, width, height)) {
            window.picture("azure-storage" + suffix);
            window.press(KeyCode.SPACE);
            account(window, (ID + "acme-data-01").substring(1));
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            window.picture("azure-storage-add" + suffix);
            window.press(KeyCode.ESCAPE);
            press(window, "Network rules for acmetelemetry");
            window.picture("azure-storage-rules" + suffix);
            assertThat(window.overlays.dialogs().isOpen()).isTrue();
        }
    }
}
