package io.sluice.console.outbox;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.outbox.OutboxViewModel.Row;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.SkeletonRows;
import io.sluice.console.support.EverySecond;
import io.sluice.console.support.Times;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Every decision that is not settled. */
public final class OutboxView {
    private final OutboxViewModel model;
    private final Times times;
    private final Consumer<UUID> undo;
    private final Consumer<UUID> look;
    private final EverySecond ticking;

    @FXML
    private Button sendAll;

    @FXML
    private ListView<Row> list;

    @FXML
    private StackPane instead;

    /**
     * A view of the outbox.
     *
     * @param undo takes a decision back
     * @param look shows a decision that needs attention
     */
    public OutboxView(OutboxViewModel model, Times times, Consumer<UUID> undo, Consumer<UUID> look) {
        this.model = model;
        this.times = times;
        this.undo = undo;
        this.look = look;
        this.ticking = new EverySecond(model::tick);
    }

    @FXML
    void initialize() {
        list.setItems(model.rows());
        list.setCellFactory(view -> new OutboxCell(model, times, undo, look));
        list.getItems().addListener((InvalidationListener) change -> show());
        model.loadedProperty().subscribe(this::show);
        show();
    }

    private void show() {
        boolean empty = model.rows().isEmpty();
        // It covers the list, which stays there so that it can keep the focus while it is read.
        instead.setVisible(empty);
        sendAll.setDisable(model.rows().stream().noneMatch(Row::waiting));
        if (empty) {
            instead.getChildren()
                    .setAll(
                            model.loadedProperty().get()
                                    ? new EmptyState(Feather.SEND, text("outbox.empty.why"), text("outbox.empty.what"))
                                    : new SkeletonRows(4));
        }
    }

    @FXML
    void sendAll() {
        model.sendAllNow();
    }

    /** The screen comes into view. */
    public void start() {
        ticking.start();
        list.requestFocus();
    }

    /** The screen goes out of view. */
    public void stop() {
        ticking.stop();
    }
}
