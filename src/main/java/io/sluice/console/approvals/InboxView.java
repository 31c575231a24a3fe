package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.approvals.InboxViewModel.Content;
import io.sluice.console.forms.Focus;
import io.sluice.console.pieces.ActMenu;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.Fitting;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.KeyCap;
import io.sluice.console.pieces.SkeletonRows;
import io.sluice.console.review.InboxItem;
import io.sluice.console.review.InboxOrder;
import io.sluice.console.review.InboxTab;
import io.sluice.console.support.Act;
import io.sluice.console.support.Numbers;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.Times;
import io.sluice.egress.PolicyKind;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The list of the inbox. */
public final class InboxView {
    private final InboxViewModel inbox;
    private final Times times;
    private final List<Act> making;
    private final Runnable denyMarked;

    private final Fitting fitting = new Fitting(1, this::shortenTabs);

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
    private HBox marks;

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
     * @param denyMarked asks for the reason to deny everything that is marked
     */
    public InboxView(InboxViewModel inbox, Times times, List<Act> making, Runnable denyMarked) {
        this.making = List.copyOf(making);
        this.inbox = inbox;
        this.times = times;
        this.denyMarked = denyMarked;
    }

    @FXML
    void initialize() {
        tab(pending, InboxTab.PENDING);
        tab(attention, InboxTab.NEEDS_ATTENTION);
        tab(decided, InboxTab.DECIDED);
        tabs.selectedToggleProperty().addListener((property, before, now) -> {
            // A tab that is pressed again stays: one of them is always on.
            if (now == null) {
                tabs.selectToggle(before);
            }
        });
        fitting.keep(tabRow);
        inbox.pendingProperty().subscribe(count -> counted(pending, pending.getText(), count.intValue()));
        inbox.attentionProperty()
                .subscribe(count -> counted(attention, text("approvals.tab.attention"), count.intValue()));
        decided.setMinWidth(ToggleButton.USE_PREF_SIZE);
        search.textProperty().bindBidirectional(inbox.searchProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        ActMenu.dress(create, Feather.PLUS, text("proposal.new"), making);
        orders();
        list();
        more.visibleProperty().bind(inbox.moreProperty());
        more.managedProperty().bind(inbox.moreProperty());
        inbox.contentProperty().subscribe(this::instead);
        inbox.tabProperty().subscribe(() -> instead(inbox.contentProperty().get()));
        inbox.markedProperty().subscribe(marked -> marked(marked.size()));
    }

    private void tab(ToggleButton button, InboxTab tab) {
        button.setUserData(tab);
        button.setOnAction(event -> inbox.tabProperty().set(tab));
        inbox.tabProperty().subscribe(now -> button.setSelected(now == tab));
    }

    private void counted(ToggleButton button, String name, int count) {
        Label badge = new Label(Numbers.format(count));
        badge.getStyleClass().add("badge");
        button.setGraphic(count == 0 ? null : badge);
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setAccessibleText(text("approvals.tab.counted", name, count));
        fitting.fit();
    }

    /** Where the three names do not fit beside each other, the longest one is shortened; its spoken name is not. */
    private void shortenTabs(int step) {
        attention.setText(text(step == 0 ? "approvals.tab.attention" : "approvals.tab.attention.short"));
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

    private void orders() {
        order.setGraphic(Icons.of(Feather.LIST));
        order.setTooltip(new Tooltip(text("approvals.order")));
        ToggleGroup group = new ToggleGroup();
        for (InboxOrder each : InboxOrder.values()) {
            RadioMenuItem item = new RadioMenuItem(title(each));
            item.setToggleGroup(group);
            item.setOnAction(event -> inbox.orderProperty().set(each));
            inbox.orderProperty().subscribe(now -> item.setSelected(now == each));
            order.getItems().add(item);
        }
        order.getItems().add(new SeparatorMenuItem());
        kinds();
        order.disableProperty().bind(inbox.tabProperty().isNotEqualTo(InboxTab.PENDING));
    }

    private void kinds() {
        ToggleGroup group = new ToggleGroup();
        kind(group, text("approvals.kind.all"), null);
        kind(group, text("approvals.kind.direct"), PolicyKind.DIRECT);
        kind(group, text("approvals.kind.agent"), PolicyKind.AGENT_PROXY);
    }

    private void kind(ToggleGroup group, String title, @Nullable PolicyKind kind) {
        RadioMenuItem item = new RadioMenuItem(title);
        item.setToggleGroup(group);
        item.setOnAction(event -> inbox.kindProperty().set(kind));
        inbox.kindProperty().subscribe(now -> item.setSelected(now == kind));
        order.getItems().add(item);
    }

    private static String title(InboxOrder each) {
        return switch (each) {
            case OLDEST_FIRST -> text("approvals.order.oldest");
            case NEWEST_FIRST -> text("approvals.order.newest");
            case WORST_FINDING_FIRST -> text("approvals.order.worst");
            case DESTINATION -> text("approvals.order.destination");
        };
    }

    private void list() {
        list.setItems(inbox.items());
        list.setCellFactory(view -> new InboxCell(inbox, times));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                inbox.selectedProperty().set(now);
            }
        });
        inbox.selectedProperty().subscribe(this::select);
        list.getItems().addListener((InvalidationListener)
                change -> select(inbox.selectedProperty().get()));
        inbox.markedProperty().subscribe(() -> list.refresh());
    }

    private void select(@Nullable InboxItem item) {
        int at = item == null ? -1 : list.getItems().indexOf(item);
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
            reveal(at);
        }
    }

    /** Scrolls no more than it must, so that the list does not jump under the reader. */
    private void reveal(int at) {
        IndexedCell<?> first = null;
        IndexedCell<?> last = null;
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            first = flow.getFirstVisibleCell();
            last = flow.getLastVisibleCell();
        }
        if (first == null || last == null || at <= first.getIndex()) {
            list.scrollTo(at);
        } else if (at >= last.getIndex()) {
            list.scrollTo(at - (last.getIndex() - first.getIndex()) + 2);
        }
    }

    private void marked(int count) {
        boolean any = count > 0;
        marks.setVisible(any);
        marks.setManaged(any);
        if (any) {
            Button deny = new Button(text("approvals.marks.deny"));
            deny.getStyleClass().add("small");
            deny.setGraphic(new KeyCap(Shortcut.DENY.keys()));
            deny.setContentDisplay(ContentDisplay.RIGHT);
            deny.setOnAction(event -> denyMarked.run());
            Button clear = new Button(text("approvals.marks.clear"));
            clear.getStyleClass().addAll("small", "flat");
            clear.setOnAction(event -> inbox.clearMarks());
            Label how = new Label(text("approvals.marks", count));
            marks.getChildren().setAll(how, deny, clear);
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
                        Feather.INBOX, text("approvals.empty.pending.why"), text("approvals.empty.pending.what"));
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
