package io.sluice.console.audit;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Focus;
import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.Tone;
import io.sluice.console.settings.Dividers;
import io.sluice.console.settings.Settings;
import io.sluice.console.support.Clip;
import io.sluice.console.support.Times;
import io.sluice.protocol.AuditEvent;
import io.sluice.protocol.AuditOutcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The log as a list, with filters above and the event that is selected beside it. */
public final class AuditView {
    private static final String DIVIDER = "audit";

    private final AuditViewModel model;
    private final Settings settings;
    private final Times times;
    private final Asked asked;

    @FXML
    private Button export;

    @FXML
    private FlowPane filters;

    @FXML
    private TextField who;

    @FXML
    private TextField thing;

    @FXML
    private ComboBox<@Nullable String> act;

    @FXML
    private ComboBox<@Nullable AuditOutcome> outcome;

    @FXML
    private ComboBox<Period> period;

    @FXML
    private SplitPane split;

    /** In place of list and details, where neither can be read. */
    @FXML
    private StackPane barred;

    @FXML
    private ListView<AuditEvent> list;

    @FXML
    private StackPane instead;

    @FXML
    private VBox note;

    @FXML
    private Button older;

    @FXML
    private HBox acts;

    @FXML
    private Label title;

    @FXML
    private Button open;

    @FXML
    private Button copy;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox body;

    /**
     * What the page's buttons ask for.
     *
     * @param export asks for a period and a file
     * @param opens whether what an event is about can be opened
     * @param open shows the policy that an event is about
     */
    public record Asked(
            Runnable export, Predicate<AuditEvent> opens, Consumer<AuditEvent> open, EventSections sections) {}

    /** A view of the page. */
    public AuditView(AuditViewModel model, Settings settings, Times times, Asked asked) {
        this.model = model;
        this.settings = settings;
        this.times = times;
        this.asked = asked;
    }

    @FXML
    void initialize() {
        Dividers.remember(split, DIVIDER, 0.42, settings);
        FilterControls.bind(model.filter(), who, thing, act, outcome, period);
        list.setItems(model.events());
        list.setCellFactory(view -> new AuditCell(times));
        list.getSelectionModel().selectedItemProperty().subscribe(this::show);
        export.setOnAction(event -> asked.export().run());
        older.setOnAction(event -> model.readOlder());
        older.visibleProperty().bind(model.moreProperty());
        older.managedProperty().bind(older.visibleProperty());
        open.setOnAction(event -> selected().ifPresent(asked.open()));
        copy.setOnAction(event -> copy());
        model.stateProperty().subscribe(this::show);
        list.getItems().addListener((InvalidationListener)
                change -> show(model.stateProperty().get()));
    }

    /** The event that is shown beside the list. */
    Optional<AuditEvent> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /** Copies the selected event as JSON. */
    void copy() {
        selected().ifPresent(event -> Clip.copy(event.text()));
    }

    /** Puts the focus where most begin. */
    public void focus() {
        Focus.on(list);
    }

    void next() {
        list.getSelectionModel().selectNext();
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }

    void previous() {
        list.getSelectionModel().selectPrevious();
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }

    /** Puts the cursor where things are searched. */
    void search() {
        thing.requestFocus();
        thing.selectAll();
    }

    private void show(AuditState state) {
        boolean any = !model.events().isEmpty();
        note.getChildren().clear();
        if (any && state instanceof AuditState.Offline) {
            note.getChildren().add(new Callout(Tone.NEUTRAL, text("audit.offline.why"), text("audit.offline.before")));
        } else if (any && state instanceof AuditState.Failed(String what)) {
            note.getChildren().add(Instead.failed(what, model::refresh));
        }
        note.setVisible(!note.getChildren().isEmpty());
        note.setManaged(note.isVisible());
        boolean readable = any || !(state instanceof AuditState.NotPermitted || state instanceof AuditState.Offline);
        filters.setDisable(!readable);
        split.setVisible(readable);
        fill(barred, !readable, state);
        fill(instead, readable && !any, state);
        export.setDisable(!(state instanceof AuditState.Shown));
        if (any && list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().select(0);
        }
        show(selected().orElse(null));
    }

    private void fill(StackPane place, boolean shown, AuditState state) {
        place.setVisible(shown);
        place.getChildren().setAll(shown ? List.of(Instead.of(state, model::refresh)) : List.<Node>of());
    }

    private void show(@Nullable AuditEvent event) {
        acts.setVisible(event != null);
        scroll.setVisible(event != null);
        body.getChildren().clear();
        if (event != null) {
            title.setText(event.withheld() ? text("audit.withheld") : ActWords.title(event.act()));
            open.setDisable(!asked.opens().test(event));
            body.getChildren().setAll(asked.sections().of(event));
            scroll.setVvalue(0);
        }
    }
}
