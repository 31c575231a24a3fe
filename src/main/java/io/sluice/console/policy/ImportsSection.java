package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.CopyButton;
import io.sluice.console.pieces.IconLine;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.MiddleLabel;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.ShortList;
import io.sluice.console.pieces.Tone;
import io.sluice.console.pieces.Wrapped;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.PolicyFile.ImportLine;
import io.sluice.console.review.PolicyFile.ImportLine.Standing;
import io.sluice.console.support.Ages;
import io.sluice.console.support.Times;
import io.sluice.egress.EgressPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Where a policy is imported, whatever the officer may do in the projects (product §4), and how each workload stands (R7). */
final class ImportsSection {
    private static final int FEW = 10;

    private final PolicyFile file;
    private final EgressPolicy policy;
    private final Times times;

    ImportsSection(PolicyFile file, Times times) {
        this.file = file;
        this.policy = file.policy();
        this.times = times;
    }

    Node section() {
        VBox section = new VBox(header());
        section.getStyleClass().add("section");
        section.getChildren().add(new ShortList<>(file.imports(), FEW, summary(), this::line, this::words));
        return section;
    }

    private SectionHeader header() {
        if (file.imports().isEmpty()) {
            return new SectionHeader(text("policy.imports"), none());
        }
        CopyButton copy = new CopyButton(text("policy.imports"), this::copied);
        return new SectionHeader(text("policy.imports"), summary(), copy);
    }

    private String none() {
        if (!file.everything()) {
            return text("policy.imports.none.yours");
        }
        return text(policy.global() ? "policy.imports.none.global" : "policy.imports.none");
    }

    private String summary() {
        long projects =
                file.imports().stream().map(ImportLine::project).distinct().count();
        long failing = file.imports().stream()
                .filter(line -> line.standing() != Standing.RUNS)
                .count();
        String count = text("policy.imports.count", file.imports().size(), projects);
        String counted = failing == 0 ? count : text("policy.imports.failing", count, failing);
        return file.everything() ? counted : text("policy.imports.yours", counted);
    }

    private Node line(ImportLine line) {
        Label workload = new MiddleLabel(line.workload());
        workload.setGraphic(Icons.of(Feather.BOX));
        Label attached = Wrapped.label("secondary");
        Ages.show(attached, () -> attached(line));
        VBox under = new VBox(attached);
        under.getStyleClass().add("import-remarks");
        under.getChildren().addAll(remarks(line));
        VBox lines = new VBox(workload, under);
        lines.getStyleClass().add("import-line");
        return lines;
    }

    private List<Node> remarks(ImportLine line) {
        List<Node> remarks = new ArrayList<>();
        standing(line).ifPresent(words -> remarks.add(new IconLine(Feather.ALERT_TRIANGLE, Tone.ATTENTION, words)));
        if (line.stays()) {
            remarks.add(new IconLine(Feather.LINK, Tone.NEUTRAL, text("policy.import.stays", line.by())));
        }
        if (!line.delivered()) {
            remarks.add(new IconLine(Feather.UPLOAD_CLOUD, Tone.ATTENTION, text("pieces.delivery.waits")));
        }
        return remarks;
    }

    /** Why a workload does not run; empty if it does. */
    private Optional<String> standing(ImportLine line) {
        return switch (line.standing()) {
            case RUNS -> Optional.empty();
            case FAILS_ELSEWHERE -> Optional.of(text("policy.import.fails.elsewhere"));
            case FAILS_HERE ->
                Optional.of(
                        switch (policy.state()) {
                            case PENDING_APPROVAL -> text("policy.import.fails.pending");
                            case ACTIVE -> text("policy.import.fails.waiting");
                            case PAUSED -> text("policy.import.fails.paused");
                            case REVOKED -> text("policy.import.fails.revoked");
                            case DENIED, WITHDRAWN -> text("policy.import.fails.ended");
                        });
        };
    }

    /** What it is, where, and who attached the policy when. */
    private String attached(ImportLine line) {
        return text("policy.import", line.type().title(), line.project(), line.by(), times.ago(line.at()));
    }

    /** A line of the whole list. */
    private String words(ImportLine line) {
        String attached = text("policy.import.line", line.workload(), attached(line));
        String stands = standing(line)
                .map(words -> text("policy.side.with", attached, words))
                .orElse(attached);
        return line.stays() ? text("policy.side.with", stands, text("policy.import.stays", line.by())) : stands;
    }

    private String copied() {
        return file.imports().stream()
                .map(line -> String.join(
                        "\t",
                        line.project(),
                        line.workload(),
                        line.type().title(),
                        line.by(),
                        times.full(line.at()),
                        standing(line).orElse(text("policy.import.runs"))))
                .collect(Collectors.joining("\n"));
    }
}
