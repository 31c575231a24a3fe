package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Fields;
import io.sluice.console.forms.Focus;
import io.sluice.console.pieces.ActMenu;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.SkeletonRows;
import io.sluice.console.settings.Dividers;
import io.sluice.console.settings.Settings;
import io.sluice.console.support.Act;
import io.sluice.console.support.Times;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list of policies, with the details of the current one beside it. */
public final class PoliciesView {
    private static final double LIST_SHARE = 0.56;
    private static final int SKELETONS = 8;
    private static final double AROUND_FOUND = 24;

    private final PoliciesViewModel model;
    private final Listing listing;
    private final List<Act> making;
    private final ListParts parts;
    private final Times times;

    @FXML
    private SplitPane split;

    @FXML
    private HBox views;

    @FXML
    private MenuButton moreViews;

    @FXML
    private TextField search;

    @FXML
    private Button help;

    @FXML
    private MenuButton columns;

    @FXML
    private MenuButton create;

    @FXML
    private Label problem;

    @FXML
    private FlowPane chips;

    @FXML
    private FlowPane selectionBar;

    @FXML
    private Label selectedCount;

    @FXML
    private Button revokeSelected;

    @FXML
    private Button copy;

    @FXML
    private Button all;

    @FXML
    private Button clearSelection;

    @FXML
    private Label told;

    @FXML
    private TableView<Row> table;

    @FXML
    private StackPane instead;

    @FXML
    private Parent details;

    @FXML
    private VBox found;

    @FXML
    private Label count;

    @FXML
    private Label partial;

    @FXML
    private Label sorted;

    /**
     * What the view is put together from.
     *
     * @param columns which columns there are
     */
    record ListParts(
            CompletionViewModel completion,
            SavedViews views,
            ViewNaming naming,
            ViewCounts counts,
            ColumnChoice columns,
            ListActs acts,
            Settings settings) {}

    /**
     * A view of the list.
     *
     * @param listing what it lists
     * @param making the acts that make a new policy
     */
    PoliciesView(PoliciesViewModel model, Listing listing, List<Act> making, ListParts parts, Times times) {
        this.listing = listing;
        this.making = List.copyOf(making);
        this.model = model;
        this.parts = parts;
        this.times = times;
    }

    @FXML
    void initialize() {
        Dividers.remember(split, "policies", LIST_SHARE, parts.settings());
        ListActs acts = parts.acts();
        found.maxWidthProperty().bind(table.widthProperty().subtract(AROUND_FOUND));
        new QueryBar(search, chips, problem, found, model, parts.completion(), this::toList).bind();
        new ViewTabs(views, moreViews, model, parts.views(), parts.counts(), parts.naming()).bind();
        PolicyTableView list = new PolicyTableView(
                table, parts.columns(), model, times, parts.settings().textPercentProperty());
        list.bind();
        new ListKeys(model, acts).bind(table);
        icon(help, Feather.HELP_CIRCLE, text("policies.help"));
        help.setOnAction(event -> acts.help());
        ColumnMenu.dress(columns, parts.columns(), model, list.hiddenProperty());
        ActMenu.dress(create, Feather.PLUS, text("proposal.new"), making);
        copy.setOnAction(event -> acts.copy());
        clearSelection.setOnAction(event -> model.selection().clear());
        new SelectionBar(model, acts, selectionBar, selectedCount, revokeSelected, all).bind();
        Fields.show(told, acts.toldProperty());
        model.contentProperty().subscribe(this::instead);
        model.contentProperty().subscribe(content -> count());
        model.rowsProperty().subscribe(this::count);
        model.parsedProperty().subscribe(this::count);
        model.parsedProperty()
                .subscribe((before, now) -> instead(model.contentProperty().get()));
        partial.visibleProperty().bind(model.partialProperty());
        model.sortProperty().subscribe(sort -> sorted.setText(PolicyTableView.words(sort)));
    }

    private static void icon(Button button, Feather icon, String name) {
        button.setGraphic(Icons.of(icon));
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
    }

    private void count() {
        if (model.contentProperty().get() == PoliciesViewModel.Content.LOADING) {
            count.setText("");
            return;
        }
        int size = model.rowsProperty().get().size();
        if (model.parsedProperty().get().problem() != null) {
            // What is written cannot be read: the list is not the answer to it.
            count.setText(size == 0 ? text("policies.unread.why") : text("policies.count.before", size));
            return;
        }
        count.setText(model.searching() ? text("policies.count.match", size) : text("policies.count", size));
    }

    private void instead(PoliciesViewModel.Content content) {
        // It covers the list, which stays there so that it can keep the focus while it is read.
        instead.setVisible(content != PoliciesViewModel.Content.LIST);
        // Where there is no list there is nothing to choose from it.
        details.setVisible(content != PoliciesViewModel.Content.EMPTY && content != PoliciesViewModel.Content.NO_MATCH);
        if (content != PoliciesViewModel.Content.LIST) {
            instead.getChildren().setAll(replacement(content));
        }
    }

    private Node replacement(PoliciesViewModel.Content content) {
        return switch (content) {
            case LOADING, LIST -> new SkeletonRows(SKELETONS);
            case EMPTY -> new EmptyState(listing.icon(), listing.why(), listing.what());
            case NO_MATCH ->
                withButton(
                        model.parsedProperty().get().problem() == null
                                ? new EmptyState(
                                        Feather.SEARCH, text("policies.empty.why"), text("policies.empty.what"))
                                : new EmptyState(
                                        Feather.SEARCH, text("policies.unread.why"), text("policies.unread.what")),
                        text("policies.empty.clear"),
                        () -> model.searchProperty().set(""));
            case FAILED ->
                withButton(
                        new EmptyState(
                                Feather.ALERT_TRIANGLE, text("policies.failed.why"), text("policies.failed.what")),
                        text("policies.failed.again"),
                        model::ask);
        };
    }

    private static EmptyState withButton(EmptyState state, String title, Runnable act) {
        Button button = new Button(title);
        button.setOnAction(event -> act.run());
        state.getChildren().add(button);
        return state;
    }

    private void toList() {
        table.requestFocus();
    }

    /** Puts the cursor into the search. */
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** Puts the focus on the list. */
    void focusList() {
        Focus.on(table);
    }
}
