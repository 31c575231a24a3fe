package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.CopyButton;
import io.sluice.console.pieces.KeyValueBlock;
import io.sluice.console.pieces.SeenText;
import io.sluice.console.pieces.SelectableText;
import io.sluice.console.review.PolicyFile.HistoryLine;
import io.sluice.console.support.Times;
import io.sluice.egress.Operation;
import io.sluice.egress.Seen;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What one step of a policy's history was made on: when by which clock, on which version, on what evidence. */
final class HistoryDetails {
    private static final int HEAD = 12;
    private static final int TAIL = 6;

    private HistoryDetails() {}

    /** The details of a step, as far as the person may know them. */
    static Node of(HistoryLine line, Times times) {
        KeyValueBlock block = new KeyValueBlock();
        block.addWords(
                text("policy.history.server"),
                line.delivered() ? times.precise(line.at()) : text("policy.history.server.waits"));
        block.addWords(text("policy.history.decided"), times.precise(line.decidedAt()));
        block.addWords(text("policy.history.by"), line.by());
        if (line.reason() != null) {
            block.addWords(text("policy.reason"), line.reason());
        }
        block.addWords(text("policy.history.version"), String.valueOf(line.version()));
        String evidence = line.evidence();
        if (evidence != null) {
            block.add(text("policy.evidence"), digest(evidence));
        } else if (decision(line.act())) {
            block.add(text("policy.evidence"), text("policy.evidence.none"));
        }
        VBox details = new VBox(block);
        details.getStyleClass().add("history-details");
        Seen seen = line.seen();
        if (seen != null) {
            if (!seen.rules().isEmpty()) {
                block.addWords(text("policy.rules"), seen.rules());
            }
            details.getChildren()
                    .add(new TextCard(text("policy.seen"), seen.text(), List.of(new SeenText(seen.text()))));
        }
        return details;
    }

    private static boolean decision(Operation act) {
        return switch (act) {
            case APPROVE, DENY, DENY_AND_GRANT, CREATE, REVOKE, SHARE, PAUSE, RESUME -> true;
            default -> false;
        };
    }

    /** The digest, short enough to be compared by eye; copied in full. */
    private static Node digest(String evidence) {
        SelectableText shown = new SelectableText(text("policy.evidence"), shortened(evidence));
        shown.getStyleClass().add("mono");
        CopyButton copy = new CopyButton(text("policy.evidence"), () -> evidence);
        copy.getStyleClass().add("small-icon");
        HBox line = new HBox(shown, copy);
        line.getStyleClass().add("key-values-words");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    static String shortened(String evidence) {
        return evidence.length() <= HEAD + TAIL
                ? evidence
                : evidence.substring(0, HEAD) + "…" + evidence.substring(evidence.length() - TAIL);
    }
}
