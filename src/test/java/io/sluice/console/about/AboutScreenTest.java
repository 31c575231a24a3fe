package io.sluice.console.about;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.support.Appearance;
import io.sluice.console.support.Fx;
import io.sluice.egress.analysis.RulePack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AboutScreenTest {
    private static final Map<String, String> MACHINE = Map.of(
            "java.runtime.version", "25.0.3+9",
            "os.name", "Linux",
            "user.home", "folder of a person");

    private static Facts facts(Map<String, String> properties) {
        return new Facts("1.0.0", "0123456789ab", Path.of("/data/stores/one"), properties::get);
    }

    @Test
    void diagnosticsSayWhatRunsWhereAndNothingElse() {
        assertThat(facts(MACHINE).diagnostics())
                .contains("Version: 1.0.0", "Build: 0123456789ab", "Java: 25.0.3+9", "JavaFX: unknown")
                .contains("Rule pack: " + RulePack.VERSION + " of " + RulePack.DATE)
                .contains("Local store: /data/stores/one", "Log: the error stream")
                .doesNotContain("folder of a person");
    }

    @Test
    void theBuildHasWrittenDownItsVersionAndWhatItWasMadeOf() {
        assertThat(ProgramVersion.number()).matches("[0-9]+[.][0-9]+.*");
        assertThat(ProgramVersion.build()).matches("[0-9a-f]{12}");
    }

    @Test
    void theLogIsNamedWhereItIsAFile() {
        assertThat(facts(Map.of("org.slf4j.simpleLogger.logFile", "/var/log/sluice.log"))
                        .all())
                .containsEntry("Log", "/var/log/sluice.log");
    }

    @ParameterizedTest
    @CsvSource({"false,1280,800,100", "true,1000,700,100", "false,1000,700,200"})
    void showsItselfAndIsCopied(boolean dark, int width, int height, int percent) {
        AboutScreen screen = new AboutScreen(facts(MACHINE));
        Scene scene = Fx.call(() -> {
            Appearance.theme(dark);
            Scene made = new Scene(screen.build(), width, height);
            Appearance.dress(made, dark, percent);
            return made;
        });
        Fx.picture(scene, "about-" + (dark ? "dark" : "light") + "-" + width + "-" + percent);
        assertThat(shown(scene)).anyMatch(text -> text.contains("Public Suffix List"));
        Fx.run(() -> screen.acts().getFirst().run().run());
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).startsWith("Version: 1.0.0");
    }

    @Test
    void everyLibraryThatIsShippedIsListedWithItsLicenceAndFoundByIt() {
        Scene scene = Fx.call(() -> new Scene(new AboutScreen(facts(MACHINE)).build(), 1000, 700));
        Fx.picture(scene, "about-libraries");
        assertThat(shown(scene).getFirst())
                .contains("com.h2database:h2", "org.openjfx:javafx-controls", "com.ibm.icu:icu4j", "org.jooq:jooq")
                .doesNotContain("junit");

        Fx.run(() -> ((TextField) scene.lookup(".code-block .text-field")).setText("unicode"));
        assertThat(shown(scene).getFirst()).contains("com.ibm.icu:icu4j").doesNotContain("jooq");
        Fx.run(() -> ((TextField) scene.lookup(".code-block .text-field")).setText("no such licence"));
        assertThat(shown(scene).getFirst()).startsWith("No library");
    }

    private static List<String> shown(Scene scene) {
        return Fx.call(() -> scene.getRoot().lookupAll(".code-block .text-area").stream()
                .map(area -> ((TextArea) area).getText())
                .toList());
    }
}
