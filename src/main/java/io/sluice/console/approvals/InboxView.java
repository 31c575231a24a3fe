package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.approvals.InboxViewModel.Content;
import io.sluice.console.forms.Focus;
import io.sluice.console.pieces.ActMenu;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.SkeletonRows;
import io.sluice.console.review.InboxItem;
import io.sluice.console.support.Act;
import io.sluice.console.support.Times;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list of the inbox. */
public final class InboxView {
    private final InboxViewModel inbox;
    private final Times times;
    private final List<Act> making;
    private final SelectedActs selected;

    @FXML
    private HBox tabRow;

    @FXML
    private ToggleGroup tabs;

    @FXML
    private ToggleButton pending;

    @FXML
    private ToggleButton attention;

    @FXML
    private ToggleButton decided;

    @FXML
    private TextField search;

    @FXML
    private MenuButton order;

    @FXML
    private MenuButton create;

    @FXML
    private VBox selectionBar;

    @FXML
    private ListView<InboxItem> list;

    @FXML
    private StackPane instead;

    @FXML
    private Label more;

    /**
     * A view of the list.
     *
     * @param making the acts that make a new policy
     * @param selected what is done with all that is selected
     */
    InboxView(InboxViewModel inbox, Times times, List<Act> making, SelectedActs selected) {
        this.selected = selected;
        this.making = List.copyOf(making);
        this.inbox = inbox;
        this.times = times;
    }

    @FXML
    void initialize() {
        new InboxTabs(inbox, tabRow, tabs, pending, attention, decided);
        search.textProperty().bindBidirectional(inbox.searchProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        ActMenu.dress(create, Feather.PLUS, text("proposal.new"), making);
        new InboxOrders(inbox, order);
        list.setItems(inbox.items());
        list.setCellFactory(view -> new InboxCell(inbox, times));
        new InboxCursor(inbox, list);
        inbox.selectedProperty().subscribe(() -> list.refresh());
        more.visibleProperty().bind(inbox.moreProperty());
        more.managedProperty().bind(inbox.moreProperty());
        inbox.contentProperty().subscribe(this::instead);
        inbox.tabProperty().subscribe(() -> instead(inbox.contentProperty().get()));
        new InboxSelectionBar(inbox, selectionBar, selected);
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            list.requestFocus();
            event.consume();
        }
    }

    private void instead(Content content) {
        List<Node> shown = switch (content) {
            case LOADING -> List.of(new SkeletonRows(6));
            case LIST -> List.of();
            case EMPTY -> List.of(empty());
            case NO_MATCH ->
                List.of(new EmptyState(Feather.SEARCH, text("approvals.nomatch.why"), text("approvals.nomatch.what")));
            case FAILED ->
                List.of(new EmptyState(
                        Feather.ALERT_OCTAGON, text("approvals.failed.why"), text("approvals.failed.what")));
        };
        instead.getChildren().setAll(shown);
        // It covers the list, which stays there so that it can keep the focus while it is read.
        instead.setVisible(!shown.isEmpty());
    }

    private EmptyState empty() {
        return switch (inbox.tabProperty().get()) {
            case PENDING ->
                new EmptyState(
                        Feather.INBOX,
                        text(inbox.decides() ? "approvals.empty.pending.why" : "approvals.empty.pending.own.why"),
                        text(inbox.decides() ? "approvals.empty.pending.what" : "approvals.empty.pending.own.what"));
            case NEEDS_ATTENTION ->
                new EmptyState(
                        Feather.CHECK_CIRCLE,
                        text("approvals.empty.attention.why"),
                        text("approvals.empty.attention.what"));
            case DECIDED ->
                new EmptyState(
                        Feather.ARCHIVE, text("approvals.empty.decided.why"), text("approvals.empty.decided.what"));
        };
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
}
