package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Fitting;
import io.sluice.console.pieces.Segments;
import io.sluice.console.pieces.Shown;
import io.sluice.console.review.InboxTab;
import io.sluice.console.support.Numbers;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** The tabs of the inbox with their counts, one of which is always on. */
final class InboxTabs {
    private final ToggleButton attention;
    private final ToggleButton pending;
    private final Fitting fitting = new Fitting(2, this::shorten);

    InboxTabs(
            InboxViewModel inbox,
            HBox row,
            ToggleGroup group,
            ToggleButton pending,
            ToggleButton attention,
            ToggleButton decided) {
        this.pending = pending;
        this.attention = attention;
        pending.setUserData(InboxTab.PENDING);
        attention.setUserData(InboxTab.NEEDS_ATTENTION);
        decided.setUserData(InboxTab.DECIDED);
        Segments.bind(group, InboxTab.class, inbox.tabProperty());
        // It is as wide as the list, whatever its tabs would like.
        row.setMinWidth(0);
        fitting.keep(row);
        inbox.pendingProperty().subscribe(count -> counted(pending, pending.getText(), count.intValue()));
        inbox.attentionProperty()
                .subscribe(count -> counted(attention, text("approvals.tab.attention"), count.intValue()));
        decided.setMinWidth(ToggleButton.USE_PREF_SIZE);
    }

    private void counted(ToggleButton button, String name, int count) {
        Label badge = new Label(Numbers.format(count));
        badge.getStyleClass().add("badge");
        button.setGraphic(count == 0 ? null : badge);
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setAccessibleText(text("approvals.tab.counted", name, count));
        fitting.fit();
    }

    /** Where the three do not fit beside each other, the longest name is shortened, then the counts go; not what is spoken. */
    private void shorten(int step) {
        for (ToggleButton counted : List.of(pending, attention)) {
            if (counted.getGraphic() != null) {
                Shown.set(counted.getGraphic(), step < 2);
            }
        }
        attention.setText(text(step == 0 ? "approvals.tab.attention" : "approvals.tab.attention.short"));
    }
}
