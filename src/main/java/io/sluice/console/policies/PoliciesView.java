package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Focus;
import io.sluice.console.pieces.ActMenu;
import io.sluice.console.pieces.Delivery;
import io.sluice.console.pieces.DeliveryNote;
import io.sluice.console.pieces.DestinationLabel;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.SkeletonRows;
import io.sluice.console.pieces.StateChip;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.InboxItem;
import io.sluice.console.review.PolicyList;
import io.sluice.console.settings.Dividers;
import io.sluice.console.settings.Settings;
import io.sluice.console.support.Act;
import io.sluice.console.support.Numbers;
import io.sluice.egress.PolicyState;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The list of policies, with the details of the selected one beside it. */
public final class PoliciesView {
    private final PoliciesViewModel model;
    private final Listing listing;
    private final List<Act> making;
    private final Settings settings;

    @FXML
    private SplitPane split;

    @FXML
    private TextField search;

    @FXML
    private ComboBox<@Nullable PolicyState> state;

    @FXML
    private MenuButton create;

    @FXML
    private ListView<InboxItem> list;

    @FXML
    private StackPane instead;

    @FXML
    private Label more;

    /**
     * A view of the list.
     *
     * @param listing what it lists
     * @param making the acts that make a new policy
     */
    public PoliciesView(PoliciesViewModel model, Listing listing, List<Act> making, Settings settings) {
        this.listing = listing;
        this.making = List.copyOf(making);
        this.model = model;
        this.settings = settings;
    }

    @FXML
    void initialize() {
        Dividers.remember(split, "policies", 0.4, settings);
        search.textProperty().bindBidirectional(model.searchProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        state.setConverter(new StateNames());
        state.getItems().add(null);
        state.getItems().addAll(PolicyState.values());
        state.valueProperty().bindBidirectional(model.stateProperty());
        ActMenu.dress(create, Feather.PLUS, text("proposal.new"), making);
        list.setItems(model.items());
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.selectedProperty().set(now.key());
            }
        });
        model.selectedProperty().subscribe(this::select);
        list.getItems().addListener((InvalidationListener) change -> {
            select();
            show();
        });
        model.loadedProperty().subscribe(this::show);
        model.totalProperty().subscribe(this::show);
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ESCAPE) {
            list.requestFocus();
            event.consume();
        }
    }

    private void select() {
        int at = model.selectedIndex();
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(Math.max(0, at - 2));
        }
    }

    private void show() {
        boolean empty = model.items().isEmpty();
        // It covers the list, which stays there so that it can keep the focus while it is read.
        instead.setVisible(empty);
        if (empty) {
            instead.getChildren().setAll(model.loadedProperty().get() ? empty() : new SkeletonRows(6));
        }
        int total = model.totalProperty().get();
        boolean cut = total > PolicyList.LISTED;
        more.setVisible(cut);
        more.setManaged(cut);
        more.setText(text("policy.more", Numbers.format(PolicyList.LISTED), Numbers.format(total)));
    }

    private EmptyState empty() {
        return model.searching()
                ? new EmptyState(Feather.SEARCH, text("policy.empty.why"), text("policy.empty.what"))
                : new EmptyState(listing.icon(), listing.why(), listing.what());
    }

    /** Puts the cursor into the search. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** Puts the focus on the list. */
    public void focusList() {
        Focus.on(list);
    }

    private static final class StateNames extends StringConverter<@Nullable PolicyState> {
        @Override
        public String toString(@Nullable PolicyState each) {
            return each == null ? text("policy.states.all") : each.title();
        }

        @Override
        public PolicyState fromString(String text) {
            throw new UnsupportedOperationException("The state is chosen, not written");
        }
    }

    private static final class Cell extends ListCell<InboxItem> {
        private final DestinationLabel destination = new DestinationLabel().plain();
        private final StateChip chip = new StateChip();
        private final Label name = new Label();
        private final Label asked = new Label(text("policy.asked"), Icons.of(Feather.MESSAGE_SQUARE, Tone.ATTENTION));
        private final DeliveryNote delivery = new DeliveryNote();
        private final VBox lines;

        Cell() {
            HBox.setHgrow(destination, Priority.ALWAYS);
            HBox first = new HBox(destination, chip);
            first.getStyleClass().add("inbox-first");
            first.setAlignment(Pos.CENTER_LEFT);
            name.getStyleClass().add("secondary");
            name.setMinWidth(0);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            asked.getStyleClass().addAll("secondary", "small-icon");
            asked.setMinWidth(USE_PREF_SIZE);
            HBox second = new HBox(name, space, asked, delivery);
            second.getStyleClass().add("inbox-second");
            lines = new VBox(first, second);
            lines.getStyleClass().add("inbox-lines");
            lines.setPrefWidth(1);
            getStyleClass().add("inbox-cell");
        }

        @Override
        protected void updateItem(@Nullable InboxItem item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            destination.show(item.destination(), item.kind());
            chip.show(item.state(), Delivery.DELIVERED);
            delivery.show(item.delivery());
            name.setText(item.name());
            asked.setVisible(item.changesRequested());
            asked.setManaged(item.changesRequested());
            String state = item.state().title();
            setAccessibleText(text(
                    "policy.spoken",
                    item.destination(),
                    item.name(),
                    item.changesRequested() ? text("policy.state.asked", state) : state));
            setGraphic(lines);
        }
    }
}
