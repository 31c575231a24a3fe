package io.sluice.console.audit;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.MiddleLabel;
import io.sluice.console.pieces.Shown;
import io.sluice.console.pieces.Space;
import io.sluice.console.support.Ages;
import io.sluice.console.support.Texts;
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
    private static final String DOT = " · ";

    /** Up to this width, and half of the line, the destination is never shortened. */
    private static final double KEPT = 260;

    private final Label act = new Label();
    private final Label thing = new MiddleLabel();
    /** A label of its own: a name that holds a dot cannot be read as a destination, nor push it out of the row. */
    private final MiddleLabel destination = new MiddleLabel().keeping(KEPT);

    private final Label who = new Label();
    private final Label when = new Label();
    private final Label outcome = new Label();
    private final VBox lines;
    private final Times times;

    AuditCell(Times times) {
        this.times = times;
        act.getStyleClass().add("semibold");
        act.setMinWidth(USE_PREF_SIZE);
        destination.getStyleClass().addAll("mono", "audit-destination");
        who.getStyleClass().add("secondary");
        who.setMinWidth(0);
        when.getStyleClass().add("secondary");
        when.setMinWidth(USE_PREF_SIZE);
        outcome.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(act, thing, destination);
        HBox second = new HBox(outcome, who, new Space(), when);
        first.getStyleClass().add("inbox-first");
        second.getStyleClass().add("audit-second");
        first.setAlignment(Pos.CENTER_LEFT);
        second.setAlignment(Pos.CENTER_LEFT);
        lines = new VBox(first, second);
        lines.getStyleClass().add("inbox-lines");
        lines.setMinWidth(0);
        lines.setPrefWidth(1);
        widthProperty().subscribe(width -> destination.keeping(Math.min(KEPT, width.doubleValue() / 2)));
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
        String named = Objects.requireNonNullElse(event.thingName(), "");
        name(named);
        String by = by(event);
        who.setText(by);
        outcome.setText(ActWords.title(event.outcome()));
        outcome.setGraphic(Icons.of(ActWords.icon(event.outcome()), ActWords.tone(event.outcome())));
        setAccessibleText(text(
                "audit.spoken", act.getText(), Texts.dotted(named), by, outcome.getText(), times.full(event.at())));
    }

    /** The log keeps a name and its destination as one text; a destination holds no dot of this kind, a name may. */
    private void name(String named) {
        int dot = named.lastIndexOf(DOT);
        thing.setText(dot < 0 ? named : named.substring(0, dot));
        destination.setText(dot < 0 ? "" : named.substring(dot + DOT.length()));
        Shown.set(destination, dot >= 0);
    }

    /** Its place in the log, and that there is nothing more for this reader (R30). */
    private void showWithheld(AuditEvent event) {
        act.setText(text("audit.withheld"));
        name("");
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
