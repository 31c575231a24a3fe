package io.sluice.console.enrollments;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.Tone;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks what is to become of a store; to delete it, its name has to be typed. */
final class RemovalForm extends VBox {
    private static final int NAMED = 8;

    private final RadioButton delete = new RadioButton(text("enrollments.remove.delete"));
    private final LabelledField name = new LabelledField(text("enrollments.remove.name"), "");
    private final String expected;

    RemovalForm(Removal removal, boolean open) {
        expected = removal.profile().name();
        getStyleClass().add("form");
        getChildren().add(undelivered(removal));
        if (!removal.named().isEmpty()) {
            getChildren().add(words(named(removal.named())));
        }
        ToggleGroup choice = new ToggleGroup();
        RadioButton aside = new RadioButton(text("enrollments.remove.aside"));
        aside.setToggleGroup(choice);
        delete.setToggleGroup(choice);
        aside.setSelected(true);
        delete.setDisable(!removal.deletable());
        name.visibleProperty().bind(delete.selectedProperty());
        name.managedProperty().bind(delete.selectedProperty());
        getChildren()
                .addAll(
                        aside,
                        secondary(text(
                                "enrollments.remove.aside.why",
                                removal.profile().folder())),
                        delete,
                        secondary(text(
                                removal.deletable()
                                        ? "enrollments.remove.delete.why"
                                        : "enrollments.remove.delete.never")),
                        name);
        if (open) {
            // of both choices, so it stands under neither
            Label closed = words(text("enrollments.remove.open"));
            closed.getStyleClass().add("secondary");
            getChildren().add(closed);
        }
    }

    private static Callout undelivered(Removal removal) {
        if (removal.deletable()) {
            return new Callout(Tone.SUCCESS, text("enrollments.remove.none"), text("enrollments.remove.none.what"));
        }
        String why = removal.undelivered().isPresent()
                ? text("enrollments.remove.some", removal.undelivered().getAsInt())
                : text("enrollments.remove.unknown");
        return new Callout(Tone.ATTENTION, why, text("enrollments.remove.some.what"));
    }

    private static String named(List<String> names) {
        String first = String.join("\n", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? first : text("enrollments.remove.more", first, names.size() - NAMED);
    }

    private static Label words(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label secondary(String words) {
        Label label = words(words);
        label.getStyleClass().addAll("secondary", "indented");
        return label;
    }

    /** Whether to delete it; null if what is needed for that is missing, which is then said. */
    @Nullable
    Boolean answer() {
        boolean wrong = delete.isSelected() && !name.input().getText().strip().equals(expected);
        name.refuse(wrong ? text("enrollments.remove.name.wrong", expected) : "");
        return wrong ? null : delete.isSelected();
    }
}
