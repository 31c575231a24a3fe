package io.sluice.console.approvals;

import io.sluice.console.approvals.InboxViewModel.Content;
import io.sluice.console.review.InboxTab;
import io.sluice.console.settings.Dividers;
import io.sluice.console.settings.Settings;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/** The inbox at the left and, for each tab, what is shown of the selected item at the right. */
public final class ApprovalsView {
    private final InboxViewModel inbox;
    private final Function<InboxTab, Parent> panes;
    private final Settings settings;
    private final Map<InboxTab, Parent> built = new EnumMap<>(InboxTab.class);

    @FXML
    private SplitPane split;

    @FXML
    private StackPane pane;

    /**
     * A view of the inbox.
     *
     * @param panes builds what is shown beside a tab; asked on the first visit of each
     */
    public ApprovalsView(InboxViewModel inbox, Function<InboxTab, Parent> panes, Settings settings) {
        this.inbox = inbox;
        this.panes = panes;
        this.settings = settings;
    }

    @FXML
    void initialize() {
        Dividers.remember(split, "approvals", 0.4, settings);
        // Where there is no list there is nothing to choose from it.
        pane.visibleProperty()
                .bind(inbox.contentProperty().map(now -> now != Content.EMPTY && now != Content.NO_MATCH));
        inbox.tabProperty().subscribe(tab -> pane.getChildren().setAll(built.computeIfAbsent(tab, panes)));
    }
}
