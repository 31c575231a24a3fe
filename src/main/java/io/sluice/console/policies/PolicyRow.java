package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.review.PolicyList;
import java.util.function.IntPredicate;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/** A row of the list: says whose it is, and whether it is marked. */
final class PolicyRow extends TableRow<Row> {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final IntPredicate marked;

    /**
     * A row.
     *
     * @param marked whether what stands at a place is marked
     */
    PolicyRow(IntPredicate marked) {
        this.marked = marked;
        getStyleClass().add("policy-row");
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        boolean isMarked = row != null && !empty && marked.test(row.place());
        pseudoClassStateChanged(MARKED, isMarked);
        PolicyList.Line line = empty || row == null ? null : row.line();
        if (line == null) {
            setAccessibleText(empty ? null : text("policies.row.reading"));
            return;
        }
        String words = text(
                "policies.row", line.destination(), line.name(), line.state().title());
        setAccessibleText(isMarked ? text("policies.row.marked", words) : words);
    }
}
