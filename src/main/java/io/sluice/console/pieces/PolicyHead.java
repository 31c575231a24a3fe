package io.sluice.console.pieces;

import io.sluice.egress.EgressPolicy;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The head of a policy's page: its destination with a menu of acts, its name with its state, and a line about it. */
public final class PolicyHead extends VBox {
    private final DestinationLabel destination = new DestinationLabel().large();
    private final MenuButton more = new MenuButton();
    private final Label name = new Label();
    private final StateChip state = new StateChip();
    private final MarkingChips markings = new MarkingChips();
    private final Label about = new Label();

    /** A head that shows nothing yet. */
    public PolicyHead() {
        getStyleClass().add("decision-head");
        destination.setFocusTraversable(true);
        HBox.setHgrow(destination, Priority.ALWAYS);
        more.getStyleClass().addAll("flat", "icon-menu");
        HBox title = new HBox(destination, more);
        title.getStyleClass().add("decision-title");
        name.getStyleClass().add("decision-name");
        name.setMaxWidth(Double.MAX_VALUE);
        wrap(name);
        HBox.setHgrow(name, Priority.ALWAYS);
        WrappingRow.setLeast(name, 10);
        HBox subtitle = new WrappingRow(name, markings, state);
        subtitle.getStyleClass().add("decision-subtitle");
        about.getStyleClass().add("secondary");
        wrap(about);
        getChildren().addAll(title, subtitle, about);
    }

    private static void wrap(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
    }

    /**
     * Shows a policy.
     *
     * @param marked the names of the markings that it carries
     * @param line what is said about it
     */
    public void show(EgressPolicy policy, Delivery delivery, List<String> marked, String line) {
        destination.show(policy.destination(), policy.kind());
        name.setText(policy.name());
        markings.show(marked);
        state.show(policy.state(), delivery);
        about.setText(line);
    }

    /** The menu beside the destination, to be filled with what can be done. */
    public MenuButton more() {
        return more;
    }
}
