package io.sluice.console.check;

import io.sluice.console.forms.Fields;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The field in which a workload is searched for, with what is wrong and those found below it. */
final class WorkloadField {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final TextField field;
    private final WorkloadFinder finder;
    private final Runnable chosen;

    private WorkloadField(TextField field, WorkloadFinder finder, Runnable chosen) {
        this.field = field;
        this.finder = finder;
        this.chosen = chosen;
    }

    /**
     * Binds a field.
     *
     * @param message the label under the field; takes no room while there is nothing to say
     * @param below what stands under the field: the workloads that are found lie over it
     * @param chosen told when one is chosen
     */
    static void bind(TextField field, Label message, StackPane below, WorkloadFinder finder, Runnable chosen) {
        WorkloadList list = new WorkloadList(finder, chosen);
        StackPane.setAlignment(list, Pos.TOP_LEFT);
        list.prefWidthProperty().bind(field.widthProperty());
        list.maxWidthProperty().bind(field.widthProperty());
        below.getChildren().add(list);
        field.textProperty().bindBidirectional(finder.wordsProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, new WorkloadField(field, finder, chosen)::key);
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                finder.leave();
            }
        });
        Fields.show(message, finder.messageProperty());
        finder.messageProperty().subscribe(words -> {
            field.pseudoClassStateChanged(ERROR, !words.isEmpty());
            field.setAccessibleHelp(words);
        });
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                if (finder.found().isEmpty()) {
                    finder.offer();
                } else {
                    finder.next();
                }
            }
            case UP -> finder.previous();
            case ENTER -> {
                if (finder.choose() || finder.chosenProperty().get() != null) {
                    chosen.run();
                } else {
                    finder.submit(chosen);
                }
            }
            case ESCAPE -> {
                if (finder.found().isEmpty()) {
                    field.clear();
                } else {
                    finder.close();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
