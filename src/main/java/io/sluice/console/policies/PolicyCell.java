package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Delivery;
import io.sluice.console.pieces.DestinationLabel;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.MiddleLabel;
import io.sluice.console.pieces.StateChip;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.PolicyList;
import io.sluice.console.support.Ages;
import io.sluice.console.support.Numbers;
import io.sluice.console.support.Times;
import io.sluice.egress.PolicyKind;
import java.util.function.IntPredicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A cell of the list: one thing about one policy, or a grey bar while that is being read. */
final class PolicyCell extends TableCell<Row, Row> {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double WORDS_EMS = 10;

    private final ColumnId column;
    private final Times times;
    private final IntPredicate selected;
    private final MiddleLabel label = new MiddleLabel();
    private final Region bar = new Region();
    private final DestinationLabel destination = new DestinationLabel().plain();
    private final StateChip chip = new StateChip();
    private final Label note = new Label();
    private final HBox graphic = new HBox();

    /**
     * A cell.
     *
     * @param selected whether what stands at a place is selected
     */
    PolicyCell(ColumnId column, Times times, IntPredicate selected) {
        this.column = column;
        this.times = times;
        this.selected = selected;
        // A state without room for its word is told by its icon, and by its word in the tooltip.
        widthProperty()
                .subscribe(width -> graphic.pseudoClassStateChanged(
                        NARROW,
                        column == ColumnId.STATE
                                && width.doubleValue() < WORDS_EMS * getFont().getSize()));
        bar.getStyleClass().add("skeleton-bar");
        note.getStyleClass().addAll("small-icon", "secondary");
        note.setMinWidth(USE_PREF_SIZE);
        graphic.getStyleClass().add("policy-cell");
        graphic.setAlignment(number() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        graphic.setPrefWidth(1);
        HBox.setHgrow(bar, Priority.SOMETIMES);
        if (number()) {
            getStyleClass().add("number-cell");
        }
    }

    private boolean number() {
        return isNumber(column);
    }

    /** Whether a column has numbers, which stand at the right. */
    static boolean isNumber(ColumnId column) {
        return column == ColumnId.WORKLOADS || column == ColumnId.PEOPLE;
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        Ages.drop(this);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        PolicyList.Line line = row.line();
        if (line == null) {
            graphic.getChildren().setAll(bar);
            setAccessibleText(text("policies.cell.reading", column.title()));
        } else {
            show(line, selected.test(row.place()));
        }
        setGraphic(graphic);
    }

    private void show(PolicyList.Line line, boolean isSelected) {
        String words = words(line);
        setAccessibleText(text("policies.cell", column.title(), words));
        switch (column) {
            case NAME -> {
                label.setText(words);
                if (isSelected) {
                    note(text("policies.selected"), Feather.CHECK_SQUARE, Tone.ACCENT);
                    note.setText(null);
                    setAccessibleText(text("policies.cell.selected", column.title(), words));
                    graphic.getChildren().setAll(note, label);
                } else {
                    graphic.getChildren().setAll(label);
                }
            }
            case DESTINATION -> {
                destination.show(line.destination(), line.kind());
                HBox.setHgrow(destination, Priority.ALWAYS);
                graphic.getChildren().setAll(destination);
            }
            case STATE -> {
                chip.show(line.state(), Delivery.DELIVERED);
                Tooltip.install(chip, new Tooltip(words));
                graphic.getChildren().setAll(chip);
                state(line);
            }
            case PROPOSED, CHANGED -> {
                Ages.keep(this, () -> age(line));
                graphic.getChildren().setAll(label);
            }
            default -> {
                label.setText(words);
                graphic.getChildren().setAll(label);
            }
        }
    }

    private void age(PolicyList.Line line) {
        String words = words(line);
        label.setText(words);
        setAccessibleText(text("policies.cell", column.title(), words));
    }

    private void state(PolicyList.Line line) {
        if (line.delivery() == Delivery.NOT_DELIVERED_YET) {
            note(text("pieces.delivery.waits"), Feather.UPLOAD_CLOUD, Tone.ATTENTION);
        } else if (line.delivery() == Delivery.NEEDS_ATTENTION) {
            note(text("pieces.delivery.attention"), Feather.ALERT_CIRCLE, Tone.DANGER);
        } else if (line.waiting()) {
            note(text("policies.waiting"), Feather.CLOCK, Tone.ATTENTION);
        } else if (line.changesRequested()) {
            note(text("policies.asked"), Feather.MESSAGE_SQUARE, Tone.ATTENTION);
        } else {
            return;
        }
        note.setText(null);
        graphic.getChildren().add(note);
    }

    /** The icon stands alone; its words are in the tooltip, and in what is spoken of the cell. */
    private void note(String words, Feather icon, Tone tone) {
        Node drawn = Icons.of(icon, tone);
        note.setGraphic(drawn);
        note.setTooltip(new Tooltip(words));
        setAccessibleText(text("policies.cell.and", getAccessibleText(), words));
    }

    /** What it shows, in words. */
    private String words(PolicyList.Line line) {
        return switch (column) {
            case NAME -> line.name();
            case DESTINATION -> line.destination().toString();
            case KIND -> line.kind() == PolicyKind.DIRECT ? text("policies.kind.direct") : text("policies.kind.agent");
            case STATE -> line.state().title();
            case WORKLOADS -> Numbers.format(line.workloads());
            case PEOPLE -> Numbers.format(line.people());
            case PROPOSER -> line.proposer();
            case PROPOSED -> times.ago(line.proposed());
            case CHANGED -> times.ago(line.changed());
            case SCOPE -> line.global() ? text("policies.scope.global") : text("policies.scope.imported");
            case MARKINGS -> String.join(", ", line.markings());
        };
    }
}
