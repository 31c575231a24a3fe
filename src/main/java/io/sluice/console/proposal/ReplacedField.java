package io.sluice.console.proposal;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.Space;
import io.sluice.console.review.PolicyList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The policy that a new one is to replace: searched by name or destination, chosen from what is found, taken out again. */
final class ReplacedField extends VBox {
    private final Replaced replaced;
    private final TextField search = new TextField();
    private final VBox found = new VBox();
    private final HBox chosen = new HBox();

    /** A field for a choice. */
    ReplacedField(Replaced replaced) {
        this.replaced = replaced;
        getStyleClass().add("form-field");
        search.setId("replaces");
        search.setPromptText(text("proposal.replaces.prompt"));
        search.setAccessibleText(text("proposal.replaces"));
        search.textProperty().bindBidirectional(replaced.searchProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Label label = new Label(text("proposal.replaces"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(search);
        Label why = new Label(text("proposal.replaces.why"));
        why.getStyleClass().add("secondary");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        found.getStyleClass().add("listed");
        chosen.getStyleClass().addAll("listed", "listed-first");
        chosen.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(label, search, found, chosen, why);
        replaced.foundProperty().subscribe(this::offer);
        replaced.idProperty().subscribe(id -> show());
        replaced.policyProperty().subscribe(policy -> show());
    }

    /** Enter takes the first that was found, and does not send the form meanwhile; Down goes to them. */
    private void key(KeyEvent event) {
        List<PolicyList.Line> offered = replaced.foundProperty().get();
        if (event.getCode() == KeyCode.ENTER && !search.getText().isBlank()) {
            if (!offered.isEmpty()) {
                choose(offered.getFirst());
            }
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && !offered.isEmpty()) {
            found.getChildren().getFirst().requestFocus();
            event.consume();
        }
    }

    private void offer(List<PolicyList.Line> offered) {
        found.getChildren().setAll(offered.stream().map(this::button).toList());
        Suggestions.shown(found, !offered.isEmpty());
    }

    private Button button(PolicyList.Line item) {
        String words = text(
                "proposal.replaces.item",
                item.name(),
                item.destination(),
                item.state().title());
        Button button = new Button(words);
        button.getStyleClass().addAll("flat", "small", "replaces-found");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setAccessibleText(text("proposal.replaces.choose", words));
        button.setOnAction(event -> choose(item));
        return button;
    }

    private void choose(PolicyList.Line item) {
        replaced.choose(item);
        chosen.getChildren().getLast().requestFocus();
    }

    private void show() {
        boolean any = replaced.idProperty().get() != null;
        Suggestions.shown(chosen, any);
        Suggestions.shown(search, !any);
        chosen.getChildren().clear();
        if (any) {
            Label name = new Label(words(replaced.policyProperty().get()), Icons.of(Feather.CORNER_UP_LEFT));
            name.setId("replaced");
            name.setMinWidth(0);
            Button out = new Button(text("proposal.list.out"), Icons.of(Feather.X));
            out.getStyleClass().addAll("small", "flat");
            out.setMinWidth(USE_PREF_SIZE);
            out.setAccessibleText(text("proposal.list.out.spoken", name.getText()));
            out.setOnAction(event -> {
                replaced.clear();
                search.requestFocus();
            });
            chosen.getChildren().addAll(name, new Space(), out);
        }
    }

    private static String words(PolicyList.@Nullable Line item) {
        return item == null
                ? text("proposal.replaces.unknown")
                : text(
                        "proposal.replaces.item",
                        item.name(),
                        item.destination(),
                        item.state().title());
    }
}
