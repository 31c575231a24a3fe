package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.DeliveryNote;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.Meter;
import io.sluice.console.pieces.StateChip;
import io.sluice.console.pieces.Tone;
import io.sluice.console.pieces.WrappingRow;
import io.sluice.console.review.WorkloadFile;
import io.sluice.console.review.WorkloadFile.Line;
import io.sluice.console.support.Ages;
import io.sluice.console.support.Times;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.ImportUse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Draws what a workload imports: each policy with its state and what can be done, and how much of the limits is used. */
final class ImportSections {
    /** Equal, so that both grow to the same width; wide enough that no sentence wraps to a column of letters. */
    private static final double METER = 320;

    private final Times times;
    private final Consumer<UUID> open;
    private final Asked asked;
    private final SourceLines sources;

    /** What the buttons ask for. */
    record Asked(Consumer<WorkloadFile> add, BiConsumer<WorkloadFile, Line> remove) {}

    /**
     * Draws imports.
     *
     * @param open shows a policy's details
     * @param sources draws the sources that it imports
     */
    ImportSections(Times times, Consumer<UUID> open, Asked asked, SourceLines sources) {
        this.times = times;
        this.open = open;
        this.asked = asked;
        this.sources = sources;
    }

    List<Node> of(WorkloadFile file) {
        List<Node> sections = new ArrayList<>();
        sections.add(admission(file));
        ImportUse use = file.use();
        if (use != null) {
            sections.add(meters(file, use));
        }
        sections.add(imports(file));
        if (use != null) {
            sections.add(sources.of(file));
        } else if (!file.importers().isEmpty()) {
            sections.add(SourceLines.importers(file));
        }
        return sections;
    }

    /** How much of the limits is used (R15). */
    private static Node meters(WorkloadFile file, ImportUse use) {
        Meter ofSources = new Meter(
                text("check.sources.meter"),
                use.sources(),
                use.limits().sources(),
                text("check.sources.meter.end", use.limits().sources()));
        ofSources.setId("meter-sources");
        Meter ofAgents = new Meter(
                text("check.import.meter"),
                use.agentPolicies(),
                use.limits().agentPolicies(),
                file.all() ? text("check.import.meter.end") : text("check.import.meter.seen"));
        ofAgents.setId("meter");
        HBox meters = new HBox(ofSources, ofAgents);
        meters.getStyleClass().add("import-meters");
        HBox.setHgrow(ofSources, Priority.ALWAYS);
        HBox.setHgrow(ofAgents, Priority.ALWAYS);
        ofSources.setPrefWidth(METER);
        ofAgents.setPrefWidth(METER);
        return meters;
    }

    private static Node admission(WorkloadFile file) {
        boolean runs = file.admission().admitted();
        VBox section = Steps.section(text("check.admission"), "");
        String name = file.workload().name();
        String sentence = runs
                ? file.all() ? text("check.runs", name) : text("check.import.runs.seen", name)
                : text("check.fails", name, file.admission().blockers().size());
        Label words = Steps.wrapped(sentence, "step-sentence");
        words.setId("admission");
        section.getChildren()
                .add(Steps.line(
                        runs
                                ? Steps.word(text("check.outcome.yes"), Feather.CHECK, Tone.SUCCESS)
                                : Steps.word(text("check.outcome.no"), Feather.X, Tone.DANGER),
                        words));
        return section;
    }

    private Node imports(WorkloadFile file) {
        VBox section = Steps.section(
                text("check.import.title"),
                text("check.import.count", file.imports().size()));
        if (!file.all()) {
            section.getChildren().add(Steps.wrapped(text("check.import.seen"), "secondary"));
        }
        file.imports().forEach(line -> section.getChildren().add(row(file, line)));
        section.getChildren().add(add(file));
        return section;
    }

    private Node row(WorkloadFile file, Line line) {
        HBox chip = new HBox(StateChip.applied(line.policy()));
        chip.getStyleClass().add("step-word");
        Label what = Steps.wrapped(
                text("check.import.line", line.policy().name(), line.policy().destination()), "step-sentence");
        HBox row = Steps.line(chip, what);
        DeliveryNote delivery = new DeliveryNote();
        delivery.show(line.delivery());
        Label by = new Label();
        Ages.show(by, () -> text("check.import.by", line.by(), times.since(line.at())));
        by.getStyleClass().add("secondary");
        by.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren()
                .addAll(
                        delivery,
                        by,
                        Steps.see(line.policy().id(), line.policy().name(), open),
                        remove(file, line));
        VBox lines = new VBox(row);
        if (line.gap() != null) {
            lines.getChildren()
                    .add(new Callout(
                            Tone.ATTENTION, text("check.import.gap.why", line.gap()), text("check.import.gap.what")));
        }
        if (file.editing() == null && line.objection() != null) {
            lines.getChildren().add(Steps.wrapped(said(line.objection()), "secondary"));
        }
        return lines;
    }

    private Button remove(WorkloadFile file, Line line) {
        Button remove = new Button(text("check.import.remove"));
        remove.getStyleClass().add("small");
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setAccessibleText(
                text("check.import.remove.spoken", line.policy().name()));
        Refused why = file.editing() == null ? line.objection() : file.editing();
        remove.setDisable(why != null);
        remove.setAccessibleHelp(why == null ? null : said(why));
        remove.setOnAction(event -> asked.remove().accept(file, line));
        return remove;
    }

    private Node add(WorkloadFile file) {
        Button add = new Button(text("check.import.add"), Icons.of(Feather.PLUS));
        add.setId("import");
        @Nullable Refused why = file.editing();
        add.setDisable(why != null);
        add.setAccessibleHelp(why == null ? null : said(why));
        add.setOnAction(event -> asked.add().accept(file));
        HBox line = new WrappingRow(add);
        line.getStyleClass().add("check-suggestions");
        if (why != null) {
            Label reason = Steps.wrapped(said(why), "secondary");
            reason.setId("objection");
            line.getChildren().add(reason);
        }
        return line;
    }

    /** A refusal in a line. */
    static String said(Refused refused) {
        return text("check.import.refused", refused.reason(), refused.rule().name());
    }
}
