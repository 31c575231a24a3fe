package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Delivery;
import io.sluice.console.pieces.DeliveryNote;
import io.sluice.console.pieces.DestinationLabel;
import io.sluice.console.pieces.FindingView.Severity;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.MarkingChips;
import io.sluice.console.pieces.MiddleLabel;
import io.sluice.console.pieces.Severities;
import io.sluice.console.pieces.Shown;
import io.sluice.console.pieces.Space;
import io.sluice.console.pieces.StateChip;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.InboxItem;
import io.sluice.console.review.InboxTab;
import io.sluice.console.review.Worst;
import io.sluice.console.support.Ages;
import io.sluice.console.support.Times;
import io.sluice.egress.PolicyState;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the inbox: destination and worst finding; below, name, who and how long ago. */
final class InboxCell extends ListCell<InboxItem> {
    /** From this width on there is room for the words of a delivery note beside the names. */
    private static final double ROOMY = 360;

    /** Up to this width, and not quite half of the line, the proposer is never shortened. */
    private static final double KEPT = 260;

    private static final double KEPT_SHARE = 0.45;

    private final DestinationLabel destination = new DestinationLabel().plain();
    private final FontIcon worstIcon = Icons.of(Feather.INFO);
    private final Label worst = new Label(null, worstIcon);
    private final Tooltip worstTip = new Tooltip();
    private final Label words = new Label();
    /** A label of its own with its icon: no name, however it is written, can be read as its proposer or push it out. */
    private final MiddleLabel by = new MiddleLabel().keeping(KEPT);

    private final Label changes = new Label(text("policies.asked"), Icons.of(Feather.MESSAGE_SQUARE));
    private final Label age = new Label();
    private final Label tick = new Label(null, Icons.of(Feather.CHECK_SQUARE, Tone.ACCENT));
    private final MarkingChips markings = new MarkingChips().compact();
    private final DeliveryNote delivery = new DeliveryNote();
    private final StateChip state = new StateChip();
    private final HBox trailing = new HBox();
    private final VBox lines;
    private final InboxViewModel inbox;
    private final Times times;
    private @Nullable Line shown;

    /** All that a line on screen is made of. */
    private record Line(InboxItem item, boolean selected, InboxTab tab, String age) {}

    InboxCell(InboxViewModel inbox, Times times) {
        this.inbox = inbox;
        this.times = times;
        worst.getStyleClass().add("worst");
        worst.setMinWidth(USE_PREF_SIZE);
        worst.setTooltip(worstTip);
        words.getStyleClass().add("secondary");
        words.setMinWidth(0);
        by.getStyleClass().addAll("secondary", "by");
        by.setGraphic(Icons.of(Feather.USER));
        changes.getStyleClass().addAll("secondary", "by");
        age.getStyleClass().addAll("secondary", "age");
        age.setMinWidth(USE_PREF_SIZE);
        trailing.setAlignment(Pos.CENTER_RIGHT);
        trailing.getStyleClass().add("inbox-trailing");
        trailing.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(destination, Priority.ALWAYS);
        HBox first = new HBox(tick, destination, trailing);
        HBox second = new HBox(words, by, changes, new Space(), markings, delivery, age);
        first.getStyleClass().add("inbox-first");
        second.getStyleClass().add("inbox-second");
        first.setAlignment(Pos.CENTER_LEFT);
        second.setAlignment(Pos.CENTER_LEFT);
        lines = new VBox(first, second);
        lines.getStyleClass().add("inbox-lines");
        lines.setMinWidth(0);
        lines.setPrefWidth(1);
        widthProperty().subscribe(width -> {
            delivery.wordless(width.doubleValue() < ROOMY);
            by.keeping(Math.min(KEPT, width.doubleValue() * KEPT_SHARE));
        });
        getStyleClass().add("inbox-cell");
    }

    @Override
    protected void updateItem(@Nullable InboxItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            Ages.drop(this);
            setGraphic(null);
            setAccessibleText(null);
            shown = null;
            return;
        }
        Ages.keep(this, () -> show(item));
        setGraphic(lines);
    }

    private void show(InboxItem item) {
        Line line = new Line(item, inbox.isSelected(item), inbox.tabProperty().get(), times.ago(item.at()));
        // A list that is scrolled asks for the same lines again and again.
        if (!line.equals(shown)) {
            shown = line;
            show(item, line.selected());
        }
    }

    private void show(InboxItem item, boolean selected) {
        Shown.set(tick, selected);
        destination.showKind(!selected);
        destination.show(item.destination(), item.kind());
        words.setText(name(item));
        by.setText(item.by());
        Shown.set(by, item.act() == null);
        Shown.set(changes, asked(item));
        age.setText(times.ago(item.at()));
        markings.show(item.markings());
        delivery.show(inbox.tabProperty().get() == InboxTab.NEEDS_ATTENTION ? Delivery.DELIVERED : item.delivery());
        trailing(item);
        setAccessibleText(text(
                "approvals.item.spoken",
                item.destination(),
                words(item),
                times.ago(item.at()),
                item.worst() == null ? "" : spoken(item.worst()),
                beside(item, selected)));
    }

    private static String beside(InboxItem item, boolean selected) {
        String markings =
                item.markings().isEmpty() ? "" : text("pieces.marking.spoken", String.join(", ", item.markings()));
        return Stream.of(selected ? text("approvals.selected") : "", markings)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void trailing(InboxItem item) {
        if (inbox.tabProperty().get() == InboxTab.DECIDED) {
            state.show(item.state(), Delivery.DELIVERED);
            trailing(state);
        } else if (item.worst() == null) {
            trailing.getChildren().clear();
        } else {
            show(item.worst());
            trailing(worst);
        }
    }

    private void trailing(Node node) {
        if (!trailing.getChildren().equals(List.of(node))) {
            trailing.getChildren().setAll(node);
        }
    }

    private void show(Worst heaviest) {
        Severity severity = heaviest.severity();
        Severities.tone(severity).applyTo(worstIcon);
        worstIcon.setIconCode(Severities.icon(severity));
        worst.setText(heaviest.count() == 0 ? "" : Integer.toString(heaviest.count()));
        worstTip.setText(spoken(heaviest));
    }

    static String spoken(Worst heaviest) {
        return switch (heaviest.severity()) {
            case CRITICAL -> text("approvals.worst.critical", heaviest.count());
            case WARNING -> text("approvals.worst.warning", heaviest.count());
            case NOTE -> text("approvals.worst.note", heaviest.count());
            case FINE -> text("approvals.worst.none");
        };
    }

    private static String words(InboxItem item) {
        return item.act() != null
                ? name(item)
                : text(asked(item) ? "approvals.item.changes" : "approvals.item", item.name(), item.by());
    }

    private static String name(InboxItem item) {
        return item.act() == null
                ? item.name()
                : text("approvals.item.tried", item.act().title(), item.name());
    }

    private static boolean asked(InboxItem item) {
        return item.act() == null && item.changesRequested() && item.state() == PolicyState.PENDING_APPROVAL;
    }
}
