package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.review.PolicyList;
import java.util.function.IntPredicate;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/** A row of the list: says whose it is, and whether it is selected. */
final class PolicyRow extends TableRow<Row> {
    private static final PseudoClass IN_SELECTION = PseudoClass.getPseudoClass("in-selection");

    private final IntPredicate selected;

    /**
     * A row.
     *
     * @param selected whether what stands at a place is selected
     */
    PolicyRow(IntPredicate selected) {
        this.selected = selected;
        getStyleClass().add("policy-row");
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        boolean inSelection = row != null && !empty && selected.test(row.place());
        pseudoClassStateChanged(IN_SELECTION, inSelection);
        PolicyList.Line line = empty || row == null ? null : row.line();
        if (line == null) {
            setAccessibleText(empty ? null : text("policies.row.reading"));
            return;
        }
        String words = text(
                "policies.row", line.destination(), line.name(), line.state().title());
        setAccessibleText(inSelection ? text("policies.row.selected", words) : words);
    }
}
