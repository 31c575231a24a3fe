package io.sluice.console.proposal;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.Project;
import io.sluice.egress.Workload;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What new policies are for: project, source or other workload, and the policy they are to replace. */
final class PurposeFields extends VBox {

    /** Fields for it. */
    PurposeFields(Purpose purpose) {
        getStyleClass().add("form");
        ComboBox<@Nullable Project> project = new ComboBox<>();
        project.setId("project");
        project.setConverter(new Chosen<>(text("proposal.project.none"), Project::name));
        project.getItems().add(null);
        project.getItems().addAll(purpose.projects());
        project.valueProperty().bindBidirectional(purpose.projectProperty());

        ComboBox<@Nullable Workload> workload = new ComboBox<>();
        workload.setId("workload");
        workload.setConverter(new Chosen<>(text("proposal.workload.none"), each -> named(purpose, each)));
        purpose.projectProperty().subscribe(chosen -> {
            Workload kept = purpose.workloadProperty().get();
            workload.getItems().clear();
            workload.getItems().add(null);
            workload.getItems().addAll(purpose.workloads());
            purpose.workloadProperty().set(kept);
        });
        workload.valueProperty().bindBidirectional(purpose.workloadProperty());

        getChildren()
                .addAll(
                        field(text("proposal.project"), project),
                        field(text("proposal.workload"), workload),
                        new ReplacedField(purpose.replaced()));
    }

    private static String named(Purpose purpose, Workload workload) {
        Optional<String> project = purpose.projectProperty().get() != null
                ? Optional.empty()
                : purpose.projects().stream()
                        .filter(each -> each.id().equals(workload.project()))
                        .map(Project::name)
                        .findFirst();
        return project.map(name -> text("proposal.workload.of", workload.name(), name))
                .orElse(workload.name());
    }

    private static Node field(String words, Control control) {
        Label label = new Label(words);
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        control.setAccessibleText(words);
        control.setMaxWidth(Double.MAX_VALUE);
        VBox field = new VBox(label, control);
        field.getStyleClass().add("form-field");
        return field;
    }

    private static final class Chosen<T> extends StringConverter<@Nullable T> {
        private final String none;
        private final Function<T, String> name;

        Chosen(String none, Function<T, String> name) {
            this.none = none;
            this.name = name;
        }

        @Override
        public String toString(@Nullable T each) {
            return each == null ? none : name.apply(each);
        }

        @Override
        public @Nullable T fromString(String text) {
            throw new UnsupportedOperationException("It is chosen, not written");
        }
    }
}
