package io.sluice.console.notifications;

import static io.sluice.console.support.Texts.text;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Which notifications a person wants, and when they are not to pop up, as a part of the settings. */
public final class NotificationSettings extends VBox {
    private static final int STEPS_PER_DAY = 48;
    private static final int MINUTES = 30;

    private final NotificationChoices choices;

    /** The part for these choices. */
    public NotificationSettings(NotificationChoices choices) {
        this.choices = choices;
        getStyleClass().add("setting");
        Label title = new Label(text("notifications.settings"));
        title.getStyleClass().add("field-label");
        getChildren().add(title);
        for (Kind kind : Kind.switches()) {
            CheckBox wanted = new CheckBox(kind.title());
            wanted.selectedProperty().bindBidirectional(choices.wantedProperty(kind));
            getChildren().add(wanted);
        }
        getChildren().addAll(secondary(text("notifications.settings.why")), quietHours());
    }

    private VBox quietHours() {
        CheckBox quiet = new CheckBox(text("notifications.quiet"));
        quiet.selectedProperty().bindBidirectional(choices.quietProperty());
        ComboBox<LocalTime> from = times(text("notifications.quiet.from"), choices.fromProperty());
        ComboBox<LocalTime> to = times(text("notifications.quiet.to"), choices.toProperty());
        HBox span = new HBox(from, new Label(text("notifications.quiet.until")), to);
        span.getStyleClass().add("quiet-span");
        span.setAlignment(Pos.CENTER_LEFT);
        CheckBox through = new CheckBox(text("notifications.break-through"));
        through.selectedProperty().bindBidirectional(choices.breakThroughProperty());
        VBox what = new VBox(span, days(), through);
        what.getStyleClass().addAll("indented", "quiet-hours");
        what.disableProperty().bind(choices.quietProperty().not());
        VBox all = new VBox(quiet, what, secondary(text("notifications.quiet.why")));
        all.getStyleClass().add("quiet-hours");
        return all;
    }

    private static Label secondary(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        return label;
    }

    private static ComboBox<LocalTime> times(String name, ObjectProperty<LocalTime> chosen) {
        ComboBox<LocalTime> box = new ComboBox<>();
        List<LocalTime> steps = IntStream.range(0, STEPS_PER_DAY)
                .mapToObj(step -> LocalTime.MIDNIGHT.plusMinutes((long) step * MINUTES))
                .toList();
        box.getItems().setAll(steps);
        box.setAccessibleText(name);
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    private FlowPane days() {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("quiet-days");
        row.setAccessibleText(text("notifications.quiet.days"));
        for (DayOfWeek day : DayOfWeek.values()) {
            ToggleButton button = new ToggleButton(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
            button.setAccessibleText(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            button.setSelected(choices.daysProperty().get().contains(day));
            button.setOnAction(event -> choose(day, button.isSelected()));
            row.getChildren().add(button);
        }
        return row;
    }

    private void choose(DayOfWeek day, boolean chosen) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(choices.daysProperty().get());
        if (chosen) {
            days.add(day);
        } else {
            days.remove(day);
        }
        choices.daysProperty().set(days);
    }
}
