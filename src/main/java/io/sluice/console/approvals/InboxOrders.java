package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Icons;
import io.sluice.console.review.InboxOrder;
import io.sluice.console.review.InboxTab;
import io.sluice.egress.PolicyKind;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The menu that sorts pending proposals and picks one kind of them. */
final class InboxOrders {
    private final InboxViewModel inbox;
    private final MenuButton menu;

    InboxOrders(InboxViewModel inbox, MenuButton menu) {
        this.inbox = inbox;
        this.menu = menu;
        menu.setGraphic(Icons.of(Feather.LIST));
        menu.setTooltip(new Tooltip(text("approvals.order")));
        ToggleGroup group = new ToggleGroup();
        for (InboxOrder each : InboxOrder.values()) {
            RadioMenuItem item = new RadioMenuItem(title(each));
            item.setToggleGroup(group);
            item.setOnAction(event -> inbox.orderProperty().set(each));
            inbox.orderProperty().subscribe(now -> item.setSelected(now == each));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        ToggleGroup kinds = new ToggleGroup();
        kind(kinds, text("approvals.kind.all"), null);
        kind(kinds, text("approvals.kind.direct"), PolicyKind.DIRECT);
        kind(kinds, text("approvals.kind.agent"), PolicyKind.AGENT_PROXY);
        menu.disableProperty().bind(inbox.tabProperty().isNotEqualTo(InboxTab.PENDING));
    }

    private void kind(ToggleGroup group, String title, @Nullable PolicyKind kind) {
        RadioMenuItem item = new RadioMenuItem(title);
        item.setToggleGroup(group);
        item.setOnAction(event -> inbox.kindProperty().set(kind));
        inbox.kindProperty().subscribe(now -> item.setSelected(now == kind));
        menu.getItems().add(item);
    }

    private static String title(InboxOrder each) {
        return switch (each) {
            case OLDEST_FIRST -> text("approvals.order.oldest");
            case NEWEST_FIRST -> text("approvals.order.newest");
            case WORST_FINDING_FIRST -> text("approvals.order.worst");
            case DESTINATION -> text("approvals.order.destination");
        };
    }
}
