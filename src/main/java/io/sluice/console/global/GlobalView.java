package io.sluice.console.global;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Focus;
import io.sluice.console.pieces.ActMenu;
import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.SkeletonRows;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.GlobalList.Line;
import io.sluice.console.review.GlobalList.Page;
import io.sluice.console.support.Act;
import io.sluice.console.support.Times;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The list of global policies, under what global means. */
public final class GlobalView {
    private final GlobalViewModel model;
    private final List<Act> making;
    private final Times times;
    private final Consumer<UUID> open;

    @FXML
    private MenuButton create;

    @FXML
    private VBox meaning;

    @FXML
    private Label some;

    @FXML
    private ListView<Line> list;

    @FXML
    private StackPane instead;

    /**
     * A view of the list.
     *
     * @param making the acts that make a new policy
     * @param open shows a policy's details
     */
    public GlobalView(GlobalViewModel model, List<Act> making, Times times, Consumer<UUID> open) {
        this.model = model;
        this.making = List.copyOf(making);
        this.times = times;
        this.open = open;
    }

    @FXML
    void initialize() {
        ActMenu.dress(create, Feather.PLUS, text("global.make"), making);
        meaning.getChildren()
                .addAll(
                        new Callout(Tone.NEUTRAL, text("global.means.why"), text("global.means.what")),
                        new Callout(Tone.NEUTRAL, text("global.workbook.why"), text("global.workbook.what")));
        list.setCellFactory(view -> new GlobalCell(() -> model.pageProperty().get(), times));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.selectedProperty().set(now.policy().id());
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openSelected();
            }
        });
        model.pageProperty().subscribe(this::show);
        model.selectedProperty().subscribe(now -> select());
    }

    private void show(@Nullable Page page) {
        boolean all = page == null || page.all();
        some.setVisible(!all);
        some.setManaged(!all);
        List<Line> lines = page == null ? List.of() : page.lines();
        list.getItems().setAll(lines);
        select();
        instead.setVisible(lines.isEmpty());
        if (page == null) {
            instead.getChildren().setAll(new SkeletonRows(4));
        } else if (lines.isEmpty()) {
            instead.getChildren()
                    .setAll(
                            all
                                    ? new EmptyState(Feather.GLOBE, text("global.empty.why"), text("global.empty.what"))
                                    : new EmptyState(Feather.LOCK, text("global.none.why"), text("global.none.what")));
        }
    }

    private void select() {
        int at = model.selectedIndex();
        if (at >= 0 && at < list.getItems().size() && list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(Math.max(0, at - 2));
        }
    }

    /** Shows the details of the selected one. */
    public void openSelected() {
        UUID id = model.selectedProperty().get();
        if (id != null) {
            open.accept(id);
        }
    }

    /** Puts the focus on the list. */
    public void focus() {
        Focus.on(list);
    }
}
