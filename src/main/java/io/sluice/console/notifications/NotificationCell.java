package io.sluice.console.notifications;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.Tone;
import io.sluice.console.support.Ages;
import io.sluice.console.support.Times;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A line of the list: what happened, to what, and when; unread ones have a dot. */
final class NotificationCell extends ListCell<Notification> {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

    private final Times times;
    private final Label sentence = new Label();
    private final Label detail = new Label();
    private final Label time = new Label();
    private final Region dot = new Region();
    private final HBox line = new HBox();

    NotificationCell(Times times, Consumer<Notification> open) {
        this.times = times;
        getStyleClass().addAll("inbox-cell", "notification-cell");
        sentence.setWrapText(true);
        detail.setWrapText(true);
        detail.getStyleClass().add("secondary");
        time.getStyleClass().add("secondary");
        time.setMinWidth(Region.USE_PREF_SIZE);
        dot.getStyleClass().add("notification-dot");
        line.getStyleClass().add("notification-row");
        line.setAlignment(Pos.TOP_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            Notification item = getItem();
            if (item != null) {
                open.accept(item);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Notification item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(UNREAD, item != null && !empty && !item.read());
        if (item == null || empty) {
            Ages.drop(this);
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        sentence.setText(item.sentence());
        detail.setText(item.details());
        detail.setVisible(!item.details().isEmpty());
        detail.setManaged(detail.isVisible());
        dot.setVisible(!item.read());
        VBox words = new VBox(sentence, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.getStyleClass().add("notification-words");
        line.getChildren().setAll(icon(item.kind()), words, time, dot);
        setGraphic(line);
        Ages.keep(this, () -> age(item));
    }

    private void age(Notification item) {
        time.setText(times.ago(item.at()));
        setAccessibleText(text(
                item.read() ? "notifications.spoken" : "notifications.spoken.unread",
                item.sentence(),
                item.details(),
                times.since(item.at())));
    }

    private static Node icon(Kind kind) {
        return switch (kind) {
            case NEW_PROPOSALS -> Icons.of(Feather.INBOX);
            case DECISION_UNDONE -> Icons.of(Feather.ALERT_OCTAGON, Tone.DANGER);
            case TO_BE_APPLIED -> Icons.of(Feather.SEND, Tone.ATTENTION);
            case PAUSED -> Icons.of(Feather.PAUSE_CIRCLE, Tone.ATTENTION);
            case RESUMED -> Icons.of(Feather.PLAY_CIRCLE, Tone.SUCCESS);
            case STORAGE_WIDENED -> Icons.of(Feather.ARCHIVE, Tone.ATTENTION);
            case EGRESS_IPS -> Icons.of(Feather.GLOBE, Tone.ATTENTION);
        };
    }
}
