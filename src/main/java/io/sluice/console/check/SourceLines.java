package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.DeliveryNote;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.WrappingRow;
import io.sluice.console.review.WorkloadFile;
import io.sluice.console.review.WorkloadFile.SourceLine;
import io.sluice.console.support.Ages;
import io.sluice.console.support.Times;
import io.sluice.egress.Decision.Refused;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Draws the sources that a code resource or transform imports, with what can be done; of a source, who imports it. */
final class SourceLines {
    private final Times times;
    private final Asked asked;

    /** What the buttons ask for. */
    record Asked(Consumer<WorkloadFile> add, BiConsumer<WorkloadFile, SourceLine> remove) {}

    SourceLines(Times times, Asked asked) {
        this.times = times;
        this.asked = asked;
    }

    /** The section of a code resource or transform. */
    Node of(WorkloadFile file) {
        VBox section = Steps.section(
                text("check.sources.title"),
                text("check.sources.count", file.sources().size()));
        section.setId("sources");
        file.sources().forEach(line -> section.getChildren().add(row(file, line)));
        section.getChildren().add(add(file));
        return section;
    }

    /** Who imports a source. */
    static Node importers(WorkloadFile file) {
        VBox section = Steps.section(
                text("check.sources.importers"),
                text("check.sources.importers.count", file.importers().size()));
        section.setId("importers");
        file.importers().forEach(name -> section.getChildren().add(Steps.wrapped(name, "step-sentence")));
        return section;
    }

    private Node row(WorkloadFile file, SourceLine line) {
        DeliveryNote delivery = new DeliveryNote();
        delivery.show(line.delivery());
        Label by = new Label();
        Ages.show(by, () -> text("check.import.by", line.by(), times.since(line.at())));
        by.getStyleClass().add("secondary");
        by.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = Steps.line(
                Icons.of(Feather.DATABASE),
                Steps.wrapped(text("check.sources.line", line.name(), line.agentPolicies()), "step-sentence"));
        row.getChildren().addAll(delivery, by, remove(file, line));
        return row;
    }

    private Button remove(WorkloadFile file, SourceLine line) {
        Button remove = new Button(text("check.sources.remove"));
        remove.getStyleClass().add("small");
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setAccessibleText(text("check.sources.remove.spoken", line.name()));
        Refused why = file.editing() == null ? line.objection() : file.editing();
        remove.setDisable(why != null);
        remove.setAccessibleHelp(why == null ? null : ImportSections.said(why));
        remove.setOnAction(event -> asked.remove().accept(file, line));
        return remove;
    }

    private Node add(WorkloadFile file) {
        Button add = new Button(text("check.sources.add"), Icons.of(Feather.PLUS));
        add.setId("import-source");
        @Nullable Refused why = file.editing();
        add.setDisable(why != null);
        add.setAccessibleHelp(why == null ? null : ImportSections.said(why));
        add.setOnAction(event -> asked.add().accept(file));
        HBox line = new WrappingRow(add);
        line.getStyleClass().add("check-suggestions");
        return line;
    }
}
