package io.sluice.console.proposal;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.console.pieces.Icons;
import io.sluice.console.support.LinesField;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A list of destinations in a form: its lines, and a place to paste more. */
final class ListFields extends VBox {
    private final DestinationList list;
    private final VBox rows = new VBox();
    private final Label summary = new Label();
    private final Button removeWrong = button("removeWrong", "", Feather.FILTER);
    private final Button more = button("pasteList", text("proposal.list.paste"), Feather.LIST);
    private final Button single = button("oneDestination", text("proposal.list.single"), Feather.CORNER_UP_LEFT);
    private final LinesField pasted;
    private final VBox pasting;

    /** Fields for a list; the destinations in it take the place of the one that is written. */
    ListFields(DestinationList list) {
        this.list = list;
        this.pasted = new LinesField(list::addPasted);
        getStyleClass().add("form-field");
        rows.getStyleClass().add("listed");
        summary.getStyleClass().add("field-label");
        removeWrong.setOnAction(event -> list.removeWrong());
        single.setOnAction(event -> list.clear());
        pasting = pasting();
        pasting(!list.pastedProperty().get().isBlank());
        more.setOnAction(event -> {
            pasting(true);
            pasted.requestFocus();
        });
        Label message = new Label();
        message.getStyleClass().add("field-error");
        Fields.show(message, list.messageProperty());
        FlowPane acts = new FlowPane(more, removeWrong, single);
        acts.getStyleClass().add("suggestions");
        getChildren().addAll(summary, rows, pasting, message, acts);
        list.linesProperty().subscribe(this::show);
        list.selectedProperty().subscribe((before, now) -> select(now.intValue()));
    }

    private VBox pasting() {
        pasted.setId("pasted");
        pasted.setPrefRowCount(5);
        pasted.getStyleClass().add("mono");
        pasted.setPromptText(text("proposal.list.prompt"));
        Label label = new Label(text("proposal.list.pasted"));
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setLabelFor(pasted);
        pasted.setAccessibleText(text("proposal.list.pasted"));
        Button add = button("addLines", text("proposal.list.add"), Feather.PLUS);
        add.setOnAction(event -> list.addPasted());
        pasted.textProperty().bindBidirectional(list.pastedProperty());
        Label keys = new Label(text("proposal.list.keys"));
        keys.getStyleClass().add("secondary");
        FlowPane below = new FlowPane(add, keys);
        below.getStyleClass().add("suggestions");
        VBox fields = new VBox(label, pasted, below);
        fields.getStyleClass().add("form-field");
        return fields;
    }

    private void pasting(boolean open) {
        Suggestions.shown(pasting, open);
        Suggestions.shown(more, !open);
    }

    /** The lines were added: there is nothing left in the field. */
    private void hidePasting() {
        boolean inside = pasting.isVisible() && focusIn(pasting);
        pasting(false);
        if (inside) {
            more.requestFocus();
        }
    }

    private boolean focusIn(Node parent) {
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && !at.equals(parent)) {
            at = at.getParent();
        }
        return at != null;
    }

    private void select(int selected) {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            rows.getChildren().get(i).pseudoClassStateChanged(ListedRow.SELECTED, i == selected);
        }
    }

    private void show(List<ListedDestination> lines) {
        boolean any = !lines.isEmpty();
        Suggestions.shown(summary, any);
        Suggestions.shown(rows, any);
        Suggestions.shown(single, any);
        long wrong = lines.stream().filter(ListedDestination::wrong).count();
        summary.setText(
                wrong == 0
                        ? text("proposal.list.summary", lines.size())
                        : text("proposal.list.summary.wrong", lines.size(), wrong));
        removeWrong.setText(text("proposal.list.remove.wrong", wrong));
        Suggestions.shown(removeWrong, wrong > 0);
        more.setText(text(any ? "proposal.list.paste.more" : "proposal.list.paste"));
        int focused = focused();
        rows.getChildren().clear();
        for (int i = 0; i < lines.size(); i++) {
            rows.getChildren().add(new ListedRow(list, i, lines.get(i)));
        }
        select(list.selectedProperty().get());
        refocus(focused);
        if (any && list.pastedProperty().get().isBlank()) {
            hidePasting();
        }
    }

    /** The row that has the focus; -1 if none has. */
    private int focused() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        while (owner != null && !rows.equals(owner.getParent())) {
            owner = owner.getParent();
        }
        return owner == null ? -1 : rows.getChildren().indexOf(owner);
    }

    /** Rows are made anew when one changes; whoever works through them with the keyboard stays where they were. */
    private void refocus(int row) {
        if (row >= 0 && !rows.getChildren().isEmpty()) {
            Node now = rows.getChildren().get(Math.min(row, rows.getChildren().size() - 1));
            Node button = now.lookup(".button");
            if (button != null) {
                button.requestFocus();
            }
        } else if (row >= 0) {
            more.requestFocus();
        }
    }

    private static Button button(String id, String words, Feather icon) {
        Button button = new Button(words, Icons.of(icon));
        button.setId(id);
        button.getStyleClass().addAll("small", "flat");
        return button;
    }
}
