package io.sluice.console.outbox;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.outbox.OutboxViewModel.Row;
import io.sluice.console.pieces.DestinationLabel;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.PolicyFile.GrantLine;
import io.sluice.console.review.Undelivered.Line;
import io.sluice.console.support.Ages;
import io.sluice.console.support.Times;
import io.sluice.egress.EgressPolicy;
import io.sluice.replica.OutboxEntry.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A decision on its way: what it is, what it said, where it is, and what can still be done. */
final class OutboxCell extends ListCell<Row> {
    private final Label act = new Label();
    private final DestinationLabel destination = new DestinationLabel().plain();
    private final Label storage = new Label();
    private final Label status = new Label();
    private final Label said = new Label();
    private final Label when = new Label();
    private final Button undo = new Button(text("support.undo"));
    private final Button send = new Button(text("outbox.send"));
    private final Button look = new Button(text("outbox.look"));
    private final HBox row;
    private final Times times;
    private @Nullable UUID command;

    OutboxCell(OutboxViewModel model, Times times, Consumer<UUID> undoing, Consumer<UUID> looking) {
        this.times = times;
        act.getStyleClass().add("semibold");
        act.setMinWidth(USE_PREF_SIZE);
        status.getStyleClass().add("chip");
        status.setMinWidth(USE_PREF_SIZE);
        said.getStyleClass().add("secondary");
        said.setMinWidth(0);
        when.getStyleClass().add("secondary");
        when.setMinWidth(USE_PREF_SIZE);
        run(undo, undoing);
        run(send, model::sendNow);
        run(look, looking);
        storage.getStyleClass().add("mono");
        storage.setMinWidth(0);
        HBox first = new HBox(act, destination, storage);
        HBox second = new HBox(when, said);
        first.getStyleClass().add("outbox-line");
        second.getStyleClass().add("outbox-line");
        first.setAlignment(Pos.CENTER_LEFT);
        second.setAlignment(Pos.CENTER_LEFT);
        VBox lines = new VBox(first, second);
        lines.getStyleClass().add("inbox-lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(lines, status, send, undo, look);
        row.getStyleClass().add("outbox-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(1);
        getStyleClass().add("inbox-cell");
    }

    private void run(Button button, Consumer<UUID> action) {
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            if (command != null) {
                action.accept(command);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Row item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            command = null;
            Ages.drop(when);
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        show(item);
        setGraphic(row);
    }

    private void show(Row item) {
        Line line = item.line();
        command = line.command();
        act.setText(line.operation().title());
        EgressPolicy policy = line.policy();
        if (policy != null) {
            destination.show(policy.destination(), policy.kind());
        }
        storage.setText(line.what());
        shown(destination, policy != null);
        shown(storage, policy == null);
        Ages.show(when, () -> times.ago(line.decidedAt()));
        said.setText(said(line));
        status(item);
        shown(undo, item.undoable());
        shown(send, item.waiting());
        shown(look, line.status() == Status.NEEDS_ATTENTION);
        String spoken = text("outbox.spoken", line.operation().title(), line.what(), status.getText());
        setAccessibleText(spoken);
        undo.setAccessibleText(text("outbox.undo.spoken", spoken));
        send.setAccessibleText(text("outbox.send.spoken", spoken));
        look.setAccessibleText(text("outbox.look.spoken", spoken));
    }

    private static String said(Line line) {
        if (line.answer() != null) {
            return line.answer();
        }
        List<String> parts = new ArrayList<>();
        for (GrantLine grant : line.grants()) {
            parts.add(text("outbox.grant", grant.level().title(), grant.to().name()));
        }
        if (line.said() != null) {
            parts.add(text("outbox.said", line.said()));
        }
        return String.join("  ", parts);
    }

    private void status(Row item) {
        switch (item.line().status()) {
            case QUEUED -> {
                Feather icon = item.connection().isReached() ? Feather.CLOCK : Feather.WIFI_OFF;
                dress(Tone.ATTENTION, icon, queued(item));
            }
            case SENDING -> dress(Tone.ACCENT, Feather.UPLOAD_CLOUD, text("outbox.sending"));
            case ACCEPTED -> dress(Tone.SUCCESS, Feather.CHECK, text("outbox.accepted"));
            case NEEDS_ATTENTION -> dress(Tone.DANGER, Feather.ALERT_CIRCLE, text("pieces.delivery.attention"));
        }
    }

    /** What a queued decision waits for. */
    private static String queued(Row item) {
        return switch (item.connection()) {
            case ONLINE -> item.seconds() > 0 ? text("outbox.queued.for", item.seconds()) : text("outbox.queued");
            case CONNECTING, OFFLINE, UNTRUSTED -> text("outbox.queued.offline");
            case WORKING_OFFLINE -> text("outbox.queued.working-offline");
            case SIGN_IN_REQUIRED, STEP_UP_REQUIRED -> text("outbox.queued.sign-in");
            case UPGRADE_REQUIRED -> text("outbox.queued.upgrade");
        };
    }

    private void dress(Tone tone, Feather icon, String words) {
        tone.applyTo(status);
        status.setGraphic(Icons.of(icon));
        status.setText(words);
    }

    private static void shown(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
