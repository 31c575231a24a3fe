package io.sluice.console.attention;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.DestinationLabel;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.KeyCap;
import io.sluice.console.pieces.ScrollEdge;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.SeenText;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.Comparison;
import io.sluice.console.review.Comparison.Field;
import io.sluice.console.review.Comparison.Row;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.Times;
import io.sluice.egress.Decision.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Base, theirs and mine of a decision that was not accepted, side by side. */
public final class AttentionView {
    /** Base, theirs and mine. */
    private static final int SIDES = 3;

    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

    private final AttentionViewModel model;
    private final Times times;
    private final Consumer<Comparison> decideAgain;

    @FXML
    private VBox page;

    @FXML
    private Label act;

    @FXML
    private Button dismiss;

    @FXML
    private Button again;

    @FXML
    private DestinationLabel destination;

    @FXML
    private Label name;

    @FXML
    private Label about;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox body;

    @FXML
    private VBox message;

    @FXML
    private GridPane grid;

    @FXML
    private Button all;

    @FXML
    private VBox seen;

    @FXML
    private StackPane instead;

    /**
     * A view of the comparison.
     *
     * @param decideAgain brings what is there now on screen, to decide on it
     */
    public AttentionView(AttentionViewModel model, Times times, Consumer<Comparison> decideAgain) {
        this.model = model;
        this.times = times;
        this.decideAgain = decideAgain;
    }

    @FXML
    void initialize() {
        destination.large();
        key(dismiss, Shortcut.DISMISS);
        key(again, Shortcut.DECIDE_AGAIN);
        ScrollEdge.keep(scroll, body);
        for (int i = 0; i < SIDES; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / SIDES);
            grid.getColumnConstraints().add(column);
        }
        model.comparisonProperty().subscribe(this::show);
    }

    private static void key(Button button, Shortcut shortcut) {
        button.setGraphic(new KeyCap(shortcut.keys()));
        button.setContentDisplay(ContentDisplay.RIGHT);
    }

    private void show(@Nullable Comparison comparison) {
        page.setVisible(comparison != null);
        instead.setVisible(comparison == null);
        if (comparison == null) {
            instead.getChildren()
                    .setAll(new EmptyState(
                            Feather.CHECK_CIRCLE, text("attention.none.why"), text("attention.none.what")));
            return;
        }
        act.setText(text("attention.act", comparison.operation().title()));
        destination.show(comparison.base().destination(), comparison.base().kind());
        name.setText(comparison.base().name());
        about.setText(text("attention.about", times.full(comparison.decidedAt())));
        again.setDisable(!comparison.leadsOn());
        again.setText(text(
                comparison.decidable() || comparison.operation().makesPolicy() ? "attention.again" : "attention.look"));
        message.getChildren().setAll(message(comparison));
        grid.getChildren().clear();
        heads(comparison);
        List<Row> same =
                comparison.rows().stream().filter(row -> !row.differs()).toList();
        comparison.rows().stream().filter(Row::differs).forEach(this::row);
        all.setVisible(!same.isEmpty());
        all.setManaged(!same.isEmpty());
        all.setText(text("attention.same", same.size()));
        all.setOnAction(event -> {
            same.forEach(this::row);
            all.setVisible(false);
            all.setManaged(false);
        });
        seen(comparison.seen());
    }

    private static Callout message(Comparison comparison) {
        String what = text("attention.not.accepted", comparison.message());
        Optional<Refused> now = comparison.acts().objection(comparison.operation());
        return new Callout(
                Tone.DANGER,
                comparison.rule() == null
                        ? what
                        : text("attention.rule", what, comparison.rule().name()),
                now.map(refused -> text("attention.next.not", refused.reason()))
                        .orElseGet(() -> text("attention.next")));
    }

    private void heads(Comparison comparison) {
        String theirs = comparison.changedBy() == null
                ? text("attention.theirs")
                : text("attention.theirs.by", comparison.changedBy());
        grid.addRow(0, head(text("attention.base")), head(theirs), head(text("attention.mine")));
    }

    private static Label head(String words) {
        Label head = new Label(words);
        head.getStyleClass().add("comparison-head");
        head.setWrapText(true);
        return head;
    }

    private void row(Row row) {
        Label name = new Label(name(row.field()));
        name.getStyleClass().addAll("comparison-name", "secondary");
        Label theirs = value(row.theirs());
        theirs.pseudoClassStateChanged(DIFFERS, row.theirsDiffers());
        Label mine = value(row.mine());
        mine.getStyleClass().add("mine");
        mine.pseudoClassStateChanged(DIFFERS, row.mineDiffers());
        grid.add(name, 0, grid.getRowCount(), SIDES, 1);
        grid.addRow(grid.getRowCount(), value(row.base()), theirs, mine);
    }

    private static Label value(String words) {
        Label value = new Label(words.isEmpty() ? text("attention.nothing") : words);
        value.getStyleClass().add("comparison-value");
        value.setWrapText(true);
        value.setMaxWidth(Double.MAX_VALUE);
        value.setMaxHeight(Double.MAX_VALUE);
        value.setMinHeight(Label.USE_PREF_SIZE);
        return value;
    }

    private static String name(Field field) {
        return switch (field) {
            case STATE -> text("attention.field.state");
            case REASON -> text("attention.field.reason");
            case GRANTS -> text("attention.field.grants");
            case ROUTES -> text("attention.field.routes");
            case NAME -> text("attention.field.name");
            case DESCRIPTION -> text("attention.field.description");
            case JUSTIFICATION -> text("attention.field.justification");
            case SNI -> text("attention.field.sni");
            case GLOBAL -> text("attention.field.global");
            case MARKINGS -> text("attention.field.markings");
            case CHANGES_REQUESTED -> text("attention.field.changes");
        };
    }

    private void seen(@Nullable String words) {
        seen.setVisible(words != null);
        seen.setManaged(words != null);
        if (words != null) {
            seen.getChildren().setAll(new SectionHeader(text("attention.seen"), ""), new SeenText(words));
        }
    }

    @FXML
    void dismiss() {
        model.dismiss();
    }

    @FXML
    void again() {
        Comparison comparison = model.comparisonProperty().get();
        if (comparison != null) {
            decideAgain.accept(comparison);
        }
    }
}
