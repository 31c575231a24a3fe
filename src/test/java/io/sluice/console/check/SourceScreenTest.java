package io.sluice.console.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.Hosting;
import io.sluice.egress.Rule;
import io.sluice.protocol.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The source check and imports used with the keyboard alone (R8, R15, R20), and drawn for a person to look at. */
class SourceScreenTest {
    private static DeskWindow open(Desk desk, ThemeChoice theme, int width, int height) {
        DeskWindow window = new DeskWindow(desk, theme, width, height);
        window.show(ScreenId.SOURCE);
        return window;
    }

    private static DeskWindow open(Desk desk) {
        return open(desk, ThemeChoice.LIGHT, 1280, 800);
    }

    private static void location(DeskWindow window, String text) {
        Fx.run(() -> ((TextField) window.node("#stored")).setText(text));
        window.settle();
    }

    private static void workload(DeskWindow window, String text) {
        Fx.run(() -> window.node("#workload").requestFocus());
        Fx.run(() -> ((TextField) window.node("#workload")).setText(""));
        window.settle();
        window.write(text);
        window.press(KeyCode.ENTER);
    }

    private static void press(DeskWindow window, String selector) {
        Fx.run(() -> window.node(selector).requestFocus());
        window.press(KeyCode.SPACE);
    }

    private static Node spoken(DeskWindow window, String words) {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".button").stream()
                .filter(node -> words.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words)));
    }

    private static List<String> lines(DeskWindow window) {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".check-answer .step-sentence").stream()
                .map(node -> Objects.requireNonNullElse(((Labeled) node).getText(), ""))
                .toList());
    }

    @Test
    void aListedBucketIsGreenAndAMissingOneNamesWhatToAdd() {
        try (DeskWindow window = open(new Desk("Officer"))) {
            location(window, "s3://forecast-results/november");
            assertThat(window.text("#sentence")).contains("forecast-results is listed");
            location(window, "reports");
            assertThat(window.text("#missing")).contains("Please add an S3 bucket policy: bucket reports, READ ONLY.");
            press(window, "#read_write");
            assertThat(window.text("#missing")).contains("READ WRITE");
            location(window, "Reports");
            assertThat(window.text(".check-invalid .callout-why")).isNotEmpty();
        }
    }

    @Test
    void aNameOfNoWorkloadDoesNotStandWithoutAWord() {
        try (DeskWindow window = open(new Desk("Officer"))) {
            workload(window, "dunning");
            assertThat(lines(window)).anyMatch(line -> line.startsWith("Stripe API"));
            workload(window, "payroll");
            assertThat(window.text("#workloadMessage")).isEqualTo("No workload of this name that you may see.");
            assertThat(Fx.call(() -> window.node("#workload").getAccessibleHelp()))
                    .isEqualTo("No workload of this name that you may see.");
            assertThat(lines(window)).noneMatch(line -> line.startsWith("Stripe API"));
            window.picture("source-no-workload");
        }
    }

    @Test
    void anAccountThatIsNotListedIsAWarning() {
        try (DeskWindow window = open(new Desk("Officer", Hosting.AZURE))) {
            assertThat(Fx.call(() -> ((ToggleButton) window.node("#kind-abfs")).isSelected()))
                    .isTrue();
            location(window, "abfss://raw@acmenew01.dfs.core.windows.net/");
            assertThat(window.text("#sentence")).contains("acmenew01 is not listed");
            location(window, "abfss://raw@acmelanding01.dfs.core.windows.net/");
            assertThat(window.text("#sentence")).contains("acmelanding01 is listed");
        }
    }

    @Test
    void withoutStorageOfItsOwnTheCloudIsToldSo() {
        try (DeskWindow window = open(new Desk("Officer", Hosting.GCP))) {
            assertThat(Fx.call(() -> ((ToggleButton) window.node("#kind-other")).isSelected()))
                    .isTrue();
            press(window, "#kind-s3");
            location(window, "reports");
            assertThat(window.text("#sentence")).contains("needs no storage entry here");
        }
    }

    @Test
    void anEditorImportsWhatIsSharedAndRemovesItAgainByKey() {
        Desk desk = new Desk("Data engineer");
        try (DeskWindow window = open(desk)) {
            workload(window, "dunning");
            assertThat(lines(window)).anyMatch(line -> line.startsWith("Stripe API"));
            press(window, "#import");
            assertThat(window.overlays.dialogs().isOpen()).isTrue();
            window.write("paint");
            window.press(KeyCode.DOWN);
            assertThat(window.text(".dialog-box .icon-line .label")).contains("would fail until");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(window.overlays.dialogs().isOpen()).isFalse();
            assertThat(desk.model.entries().getLast().command().act())
                    .isEqualTo(new Act.Import(desk.id("Dunning letters")));
            assertThat(window.text("#admission")).contains("may not run");
            Fx.run(() -> spoken(window, "Remove import of Oracle, paint shop").requestFocus());
            window.press(KeyCode.SPACE);
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.model.entries().getLast().command().act())
                    .isEqualTo(new Act.RemoveImport(desk.id("Dunning letters")));
            assertThat(lines(window)).noneMatch(line -> line.startsWith("Oracle, paint shop"));
        }
    }

    @Test
    void whatReversesAnImportThatHasLeftIsAskedWithItsWorkload() {
        Desk desk = new Desk("Data engineer");
        try (DeskWindow window = open(desk)) {
            workload(window, "dunning");
            press(window, "#import");
            window.write("paint");
            window.press(KeyCode.DOWN);
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            // First the undo that is offered, which comes too late, then what reverses it, which is offered for longer.
            Fx.run(() -> {
                desk.decisions.sendNow(desk.model.entries().getLast().command().id());
                window.overlays.toasts().act();
            });
            window.settle();
            assertThat(window.text(".toast-text")).endsWith("has been sent already.");
            workload(window, "invoice");
            window.show(ScreenId.POLICIES);
            Fx.run(() -> window.overlays.toasts().act());
            window.settle();
            assertThat(Fx.call(() -> ((TextField) window.node("#workload")).getText()))
                    .startsWith("Dunning letters");
            assertThat(lines(window)).anyMatch(line -> line.startsWith("Oracle, paint shop"));
        }
    }

    @Test
    void whatCannotBeImportedSaysWhyAndIsNotQueued() {
        Desk desk = new Desk("Data engineer");
        try (DeskWindow window = open(desk)) {
            workload(window, "dunning");
            press(window, "#import");
            window.write("carrier sftp");
            window.press(KeyCode.DOWN);
            window.press(KeyCode.DOWN);
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(window.overlays.dialogs().isOpen()).isTrue();
            assertThat(desk.model.entries()).isEmpty();
            assertThat(window.text(".dialog-box #message")).isNotEmpty();
        }
    }

    @Test
    void whoDoesNotEditTheProjectSeesTheImportsAndWhyNothingCanBeDone() {
        try (DeskWindow window = open(new Desk("Officer"))) {
            workload(window, "invoice");
            assertThat(lines(window)).anyMatch(line -> line.startsWith("Stripe API"));
            assertThat(window.text("#objection")).contains("Only editors of its project", "(R14)");
            assertThat(Fx.call(() -> window.node("#import").isDisabled())).isTrue();
            assertThat(Fx.call(
                            () -> spoken(window, "Remove import of Stripe API").isDisabled()))
                    .isTrue();
        }
    }

    @Test
    void theLimitOfACodeResourceOrTransformIsAMeter() {
        try (DeskWindow window = open(new Desk("Officer"))) {
            workload(window, "forecast");
            assertThat(window.text("#meter .number")).isEqualTo("0 of 50");
            assertThat(window.text("#meter-sources .number")).isEqualTo("1 of 10");
            assertThat(lines(window)).contains("Weather import · no agent proxy policies");
            workload(window, "weather");
            assertThat(Fx.call(() -> window.scene.lookup("#meter"))).isNull();
            assertThat(Fx.call(() -> window.scene.lookup("#import-source"))).isNull();
            assertThat(window.text("#importers .step-sentence")).isEqualTo("Forecast training");
        }
    }

    @Test
    void anEditorImportsASourceAndRemovesItAgainByKey() {
        Desk desk = new Desk("Data engineer");
        try (DeskWindow window = open(desk)) {
            workload(window, "store sales");
            assertThat(window.text("#meter-sources .number")).isEqualTo("0 of 10");
            press(window, "#import-source");
            window.write("weather");
            window.press(KeyCode.DOWN);
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(window.overlays.dialogs().isOpen()).isFalse();
            Command command = desk.model.entries().getLast().command();
            assertThat(command.policy()).isEqualTo(desk.id("Store sales"));
            assertThat(command.act()).isEqualTo(new Act.ImportSource(desk.id("Weather import")));
            assertThat(window.text("#meter-sources .number")).isEqualTo("1 of 10");
            Fx.run(() -> spoken(window, "Remove source Weather import").requestFocus());
            window.press(KeyCode.SPACE);
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(desk.model.entries().getLast().command().act())
                    .isEqualTo(new Act.RemoveSource(desk.id("Weather import")));
            assertThat(window.text("#meter-sources .number")).isEqualTo("0 of 10");
        }
    }

    @Test
    void anImportOfASourceThatTheBackendRefusesIsToldOnThePageAndPutAway() {
        Desk desk = new Desk("Data engineer");
        try (DeskWindow window = open(desk)) {
            workload(window, "store sales");
            press(window, "#import-source");
            window.press(KeyCode.DOWN);
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            UUID command = desk.model.entries().getLast().command().id();
            Fx.run(() -> desk.model.answered(new Outcome.Refused(command, Rule.R15, "It imports 10 sources.", false)));
            window.settle();
            assertThat(window.text(".check-answer .callout-why")).contains("Weather import · Store sales");
            assertThat(window.text(".check-answer .callout-what")).contains("It imports 10 sources.", "R15");
            assertThat(window.text("#meter-sources .number")).isEqualTo("0 of 10");
        }
    }

    @Test
    void whoDoesNotEditTheProjectCannotImportASource() {
        try (DeskWindow window = open(new Desk("Officer"))) {
            workload(window, "forecast");
            assertThat(Fx.call(() -> window.node("#import-source").isDisabled()))
                    .isTrue();
            assertThat(Fx.call(
                            () -> spoken(window, "Remove source Weather import").isDisabled()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800", "DARK,1280,800", "LIGHT,1000,700", "DARK,1000,700"})
    void isDrawn(ThemeChoice theme, int width, int height) {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        try (DeskWindow window = open(new Desk("Officer"), theme, width, height)) {
            window.picture("source-empty" + suffix);
            workload(window, "weather");
            location(window, "s3://weather.observations/hourly");
            window.picture("source-listed" + suffix);
            location(window, "s3://reports-archive/monthly");
            window.picture("source-missing" + suffix);
            workload(window, "vehicle");
            window.picture("source-fails" + suffix);
            assertThat(window.text("#admission")).contains("may not run");
            window.show(ScreenId.S3_BUCKETS);
            window.picture("source-buckets" + suffix);
        }
        try (DeskWindow window = open(new Desk("Data engineer"), theme, width, height)) {
            workload(window, "dunning");
            press(window, "#import");
            window.press(KeyCode.DOWN);
            window.picture("source-import" + suffix);
            assertThat(window.overlays.dialogs().isOpen()).isTrue();
            window.press(KeyCode.ESCAPE);
            workload(window, "forecast");
            window.picture("source-sources" + suffix);
            workload(window, "store sales");
            press(window, "#import-source");
            window.picture("source-import-source" + suffix);
            assertThat(window.overlays.dialogs().isOpen()).isTrue();
        }
        try (DeskWindow window = open(new Desk("Officer", Hosting.AZURE), theme, width, height)) {
            location(window, "abfss://raw@acmenew01.dfs.core.windows.net/");
            window.picture("source-abfs" + suffix);
        }
    }
}
