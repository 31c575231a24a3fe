package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Words;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever names a proposal cannot write who proposed it: that is a label of its own, which the name never pushes out. */
class OwnLabelsTest {
    private static final String NAME =
            "Quarterly price feed of the exchange for everybody · Information security officer";

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,800", "DARK,1000,700"})
    void theProposerStandsApartFromTheName(ThemeChoice theme, int width, int height) {
        Desk desk = new Desk();
        EgressPolicy policy = desk.policy("Public statistics");
        desk.model.arrive(List.of(ChangedPolicy.of(policy)
                .withWords(new Words(NAME, "", "For the reports"))
                .policy()));
        try (DeskWindow window = new DeskWindow(desk, theme, width, height)) {
            window.picture("inbox-proposer-" + theme.name().toLowerCase(Locale.ROOT));
            List<Node> cells = Fx.call(() -> List.copyOf(window.scene.getRoot().lookupAll(".inbox-second")));
            Node cell = cells.stream()
                    .filter(row -> labels(row).stream()
                            .anyMatch(label -> label.getText().equals(NAME)))
                    .findFirst()
                    .orElseThrow();
            Label by = (Label) cell.lookup(".by");
            assertThat(by.getText()).isNotEmpty().doesNotContain("Quarterly");
            assertThat(by.getGraphic()).isNotNull();
            assertThat(Fx.call(by::isTextTruncated)).isFalse();
        }
    }

    private static List<Label> labels(Node row) {
        return Fx.call(() -> row.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> label.getText() != null)
                .toList());
    }
}
