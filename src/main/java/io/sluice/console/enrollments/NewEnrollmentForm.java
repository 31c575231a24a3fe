package io.sluice.console.enrollments;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.enrollments.NewEnrollment.Field;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks for everything that an enrollment needs to be added. */
final class NewEnrollmentForm extends VBox {
    private final Map<Field, LabelledField> fields = new EnumMap<>(Field.class);

    NewEnrollmentForm() {
        getStyleClass().add("form");
        Label lead = new Label(text("enrollments.add.lead"));
        lead.setWrapText(true);
        lead.setMinHeight(USE_PREF_SIZE);
        getChildren().add(lead);
        add(Field.NAME, text("enrollments.name"), text("enrollments.name.prompt"));
        add(Field.BACKEND, text("enrollments.backend"), text("enrollments.backend.prompt"));
        add(Field.AUTHORITY, text("enrollments.authority"), text("enrollments.authority.prompt"));
        add(Field.IDENTITY, text("enrollments.identity"), text("enrollments.identity.prompt"));
    }

    private void add(Field field, String name, String prompt) {
        LabelledField made = new LabelledField(name, prompt);
        fields.put(field, made);
        getChildren().add(made);
    }

    private String written(Field field) {
        LabelledField asked = fields.get(field);
        return asked == null ? "" : asked.input().getText();
    }

    NewEnrollment written() {
        return new NewEnrollment(
                written(Field.NAME), written(Field.BACKEND), written(Field.AUTHORITY), written(Field.IDENTITY));
    }

    /** Says what is wrong, and puts the cursor where the first of it is. */
    void show(Map<Field, String> problems) {
        fields.forEach((field, asked) -> asked.refuse(problems.getOrDefault(field, "")));
        problems.keySet().stream()
                .map(fields::get)
                .findFirst()
                .ifPresent(asked -> asked.input().requestFocus());
    }
}
