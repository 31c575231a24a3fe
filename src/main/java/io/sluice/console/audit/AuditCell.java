package io.sluice.console.audit;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.Space;
import io.sluice.console.support.Ages;
import io.sluice.console.support.Times;
import io.sluice.protocol.AuditEvent;
import io.sluice.protocol.AuditFacts;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A line of the log: what was done to what; below, by whom, when, and what came of it. */
final class AuditCell extends ListCell<AuditEvent> {
    private final Label act = new Label();
    private final Label thing = new Label();
    private final Label who = new Label();
    private final Label when = new Label();
    private final Label outcome = new Label();
    private final VBox lines;
    private final Times times;

    AuditCell(Times times) {
        this.times = times;
        act.getStyleClass().add("semibold");
        act.setMinWidth(USE_PREF_SIZE);
        thing.setMinWidth(0);
        who.getStyleClass().add("secondary");
        who.setMinWidth(0);
        when.getStyleClass().add("secondary");
        when.setMinWidth(USE_PREF_SIZE);
        outcome.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(act, thing);
        HBox second = new HBox(outcome, who, new Space(), when);
        first.getStyleClass().add("inbox-first");
        second.getStyleClass().add("audit-second");
        first.setAlignment(Pos.CENTER_LEFT);
        second.setAlignment(Pos.CENTER_LEFT);
        lines = new VBox(first, second);
        lines.getStyleClass().add("inbox-lines");
        lines.setMinWidth(0);
        lines.setPrefWidth(1);
        getStyleClass().add("inbox-cell");
    }

    @Override
    protected void updateItem(@Nullable AuditEvent event, boolean empty) {
        super.updateItem(event, empty);
        if (empty || event == null) {
            Ages.drop(when);
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(lines);
        Ages.show(when, () -> times.ago(event.at()));
        if (event.withheld()) {
            showWithheld(event);
            return;
        }
        act.setText(ActWords.title(event.act()));
        thing.setText(Objects.requireNonNullElse(event.thingName(), ""));
        String by = by(event);
        who.setText(by);
        outcome.setText(ActWords.title(event.outcome()));
        outcome.setGraphic(Icons.of(ActWords.icon(event.outcome()), ActWords.tone(event.outcome())));
        setAccessibleText(
                text("audit.spoken", act.getText(), thing.getText(), by, outcome.getText(), times.full(event.at())));
    }

    /** Its place in the log, and that there is nothing more for this reader (R30). */
    private void showWithheld(AuditEvent event) {
        act.setText(text("audit.withheld"));
        thing.setText("");
        who.setText(text("audit.withheld.short"));
        outcome.setText("");
        outcome.setGraphic(Icons.of(Feather.EYE_OFF));
        setAccessibleText(text("audit.withheld.spoken", act.getText(), who.getText(), times.full(event.at())));
    }

    /** Who did it, as they were called then. */
    static String by(AuditEvent event) {
        String name = AuditFacts.of(event).by();
        if (name != null) {
            return name;
        }
        return event.actor() == null ? text("audit.nobody") : event.actor().toString();
    }
}
