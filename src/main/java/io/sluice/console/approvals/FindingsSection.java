package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.FindingLine;
import io.sluice.console.pieces.FindingView;
import io.sluice.console.pieces.FindingView.Severity;
import io.sluice.console.pieces.Lines;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.Shown;
import java.util.List;
import javafx.scene.layout.VBox;

/** What was found, the heaviest first. */
final class FindingsSection extends VBox {
    private final SectionHeader header = new SectionHeader(text("approvals.findings"), "");
    private final VBox box = new VBox();
    private final Lines<FindingLine, FindingView> lines = new Lines<>(box, FindingLine::new, FindingLine::show);

    FindingsSection() {
        getStyleClass().add("section");
        box.getStyleClass().add("findings");
        getChildren().addAll(header, box);
    }

    void show(List<FindingView> findings) {
        header.setSummary(findings.isEmpty() ? text("approvals.findings.none") : counts(findings));
        lines.show(findings);
        Shown.set(box, !findings.isEmpty());
    }

    /** How many of each weight there are, in words. */
    static String counts(List<FindingView> findings) {
        return text(
                "approvals.findings.count",
                count(findings, Severity.CRITICAL),
                count(findings, Severity.WARNING),
                count(findings, Severity.NOTE));
    }

    private static long count(List<FindingView> findings, Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).count();
    }
}
