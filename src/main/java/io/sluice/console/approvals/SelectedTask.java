package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.DestinationLabel;
import io.sluice.console.pieces.Disclosure;
import io.sluice.console.pieces.Expanded;
import io.sluice.console.pieces.FindingLine;
import io.sluice.console.pieces.FindingView;
import io.sluice.console.pieces.FindingView.Severity;
import io.sluice.console.pieces.IconLine;
import io.sluice.console.pieces.Tone;
import io.sluice.console.pieces.Wrapped;
import io.sluice.console.pieces.WrappingRow;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.review.ProposalFile.Twin;
import io.sluice.egress.Relation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * One of several proposals that are approved together: whether it is, what it opens in a sentence, and what was found. A
 * critical finding is there at once, the others on demand.
 */
final class SelectedTask extends VBox {
    private final CheckBox tick = new CheckBox();
    private final DestinationLabel destination = new DestinationLabel().plain();
    private final Label words = new Label();
    private final Label opens = Wrapped.label("secondary");
    private final VBox beside = new VBox();
    private final VBox findings = new VBox();
    private final Expanded expanded = new Expanded();
    private @Nullable ProposalFile shown;

    /**
     * A line that shows nothing yet.
     *
     * @param ticking told when somebody ticks it or takes the tick away
     */
    SelectedTask(BiConsumer<UUID, Boolean> ticking) {
        getStyleClass().add("selected-task");
        words.getStyleClass().add("secondary");
        words.setWrapText(true);
        destination.setMinWidth(USE_COMPUTED_SIZE);
        HBox.setHgrow(destination, Priority.ALWAYS);
        HBox head = new WrappingRow(tick, destination, words);
        head.getStyleClass().add("inbox-first");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox below = new VBox(opens, beside, findings);
        below.getStyleClass().addAll("indented", "findings");
        getChildren().addAll(head, below);
        tick.setOnAction(event -> {
            if (shown != null) {
                ticking.accept(SelectedApproval.id(shown), tick.isSelected());
            }
        });
    }

    void show(ProposalFile task, boolean ticked) {
        tick.setSelected(ticked);
        if (task.equals(shown)) {
            return;
        }
        boolean refill = shown == null || !shown.findings().equals(task.findings());
        shown = task;
        destination.show(
                task.file().policy().destination(), task.file().policy().kind());
        tick.setAccessibleText(
                text("approvals.together.tick", task.file().policy().destination()));
        words.setText(
                text("approvals.item", task.file().policy().name(), task.file().proposer()));
        opens.setText(task.brief().conclusion().getFirst());
        beside.getChildren()
                .setAll(task.grantable().stream()
                        .limit(1)
                        .map(twin -> new IconLine(Feather.ALERT_TRIANGLE, Tone.ATTENTION, besides(twin)))
                        .toList());
        if (refill) {
            findings(SelectedApproval.id(task), task.findings());
        }
    }

    private static String besides(Twin twin) {
        boolean whole = twin.relation() == Relation.IDENTICAL || twin.relation() == Relation.CONTAINING;
        return text(
                whole ? "approvals.together.beside.whole" : "approvals.approve.beside.why",
                twin.policy().name());
    }

    private void findings(UUID id, List<FindingView> all) {
        Map<Boolean, List<FindingView>> critical =
                all.stream().collect(Collectors.partitioningBy(each -> each.severity() == Severity.CRITICAL));
        List<FindingView> others = critical.getOrDefault(false, List.of());
        findings.getChildren().setAll(lines(critical.getOrDefault(true, List.of())));
        if (!others.isEmpty()) {
            findings.getChildren()
                    .add(new Disclosure(id, FindingsSection.counts(others), expanded, () -> new VBox(lines(others))));
        }
    }

    private static Node[] lines(List<FindingView> findings) {
        return findings.stream().map(FindingLine::new).toArray(Node[]::new);
    }
}
