package io.sluice.console.global;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Delivery;
import io.sluice.console.pieces.DeliveryNote;
import io.sluice.console.pieces.DestinationLabel;
import io.sluice.console.pieces.Space;
import io.sluice.console.pieces.StateChip;
import io.sluice.console.review.GlobalList.Line;
import io.sluice.console.review.GlobalList.Page;
import io.sluice.console.support.Ages;
import io.sluice.console.support.Times;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyState;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A global policy in the list: where it leads, its state, who opened it for every workload, and whom it reaches. */
final class GlobalCell extends ListCell<Line> {
    private final DestinationLabel destination = new DestinationLabel().plain();
    private final Label name = new Label();
    private final StateChip chip = new StateChip();
    private final Label made = new Label();
    private final Label reach = new Label();
    private final DeliveryNote delivery = new DeliveryNote();
    private final VBox lines;
    private final Supplier<@Nullable Page> page;
    private final Times times;

    GlobalCell(Supplier<@Nullable Page> page, Times times) {
        this.page = page;
        this.times = times;
        destination.setMinWidth(0);
        name.getStyleClass().add("secondary");
        name.setMinWidth(0);
        HBox first = new HBox(destination, name, new Space(), chip);
        first.getStyleClass().add("inbox-first");
        first.setAlignment(Pos.CENTER_LEFT);
        made.getStyleClass().add("secondary");
        made.setMinWidth(0);
        reach.getStyleClass().add("secondary");
        reach.setMinWidth(USE_PREF_SIZE);
        HBox second = new HBox(made, new Space(), delivery, reach);
        second.getStyleClass().add("inbox-second");
        lines = new VBox(first, second);
        lines.getStyleClass().add("inbox-lines");
        lines.setPrefWidth(1);
        getStyleClass().add("inbox-cell");
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            Ages.drop(this);
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Ages.keep(this, () -> show(line));
        setGraphic(lines);
    }

    private void show(Line line) {
        EgressPolicy policy = line.policy();
        destination.show(policy.destination(), policy.kind());
        name.setText(policy.name());
        chip.show(policy.state(), Delivery.DELIVERED);
        String who = text(line.created() ? "global.created" : "global.approved", line.by(), times.since(line.at()));
        made.setText(line.reason() == null ? who : text("global.made.reason", who, line.reason()));
        String whom = reach(policy);
        reach.setText(whom);
        delivery.show(line.delivery());
        setAccessibleText(text(
                "global.spoken",
                policy.destination(),
                policy.name(),
                policy.state().title(),
                made.getText(),
                whom));
    }

    private String reach(EgressPolicy policy) {
        Page now = page.get();
        if (policy.state() != PolicyState.ACTIVE) {
            return text("global.reach.none");
        }
        if (policy.life().waitingForProvider()) {
            return text("global.reach.waiting");
        }
        return now == null || !now.all() ? text("global.reach.every") : text("global.reach.count", now.workloads());
    }
}
