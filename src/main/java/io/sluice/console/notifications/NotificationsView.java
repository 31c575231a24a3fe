package io.sluice.console.notifications;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.EmptyState;
import io.sluice.console.support.Times;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** What happened, the newest first. */
public final class NotificationsView {
    private final NotificationsViewModel model;
    private final Times times;
    private final Runnable settings;

    @FXML
    private Button readAll;

    @FXML
    private Button clear;

    @FXML
    private ListView<Notification> list;

    @FXML
    private StackPane instead;

    /**
     * A view of the list.
     *
     * @param settings shows where it is chosen what is told, and when
     */
    public NotificationsView(NotificationsViewModel model, Times times, Runnable settings) {
        this.model = model;
        this.times = times;
        this.settings = settings;
    }

    @FXML
    void initialize() {
        list.setItems(model.rows());
        list.setCellFactory(view -> new NotificationCell(times, model::open));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                openSelected();
            }
        });
        instead.getChildren()
                .setAll(new EmptyState(
                        Feather.BELL, text("notifications.empty.why"), text("notifications.empty.what")));
        model.rows().addListener((ListChangeListener<Notification>) change -> show());
        model.unreadProperty().subscribe(this::show);
        show();
    }

    private void show() {
        boolean empty = model.rows().isEmpty();
        // It covers the list, which stays there so that it can keep the focus.
        instead.setVisible(empty);
        readAll.setDisable(model.unreadProperty().get() == 0);
        clear.setDisable(empty);
    }

    private void openSelected() {
        Notification selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            model.open(selected);
        }
    }

    @FXML
    void readAll() {
        model.readAll();
    }

    @FXML
    void clear() {
        model.clear();
    }

    @FXML
    void settings() {
        settings.run();
    }

    /** Moves the selection by so many lines. */
    void move(int by) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, last);
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(Math.max(0, next - 2));
        }
    }

    /** The screen comes into view: "5 min" is told anew, and the keys are for the list. */
    void start() {
        list.refresh();
        list.requestFocus();
        if (list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
            list.getSelectionModel().select(0);
        }
    }
}
