package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.LongWords;
import io.sluice.console.pieces.Shown;
import io.sluice.console.pieces.Wrapped;
import io.sluice.console.review.PolicyFile;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Words;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the proposer wrote, and which policy theirs is to replace (R5). */
final class ProposerWords extends VBox {
    private final LongWords justification = words("quoted", "quote", said -> text("approvals.quote", said));
    private final LongWords description =
            words("description", "secondary", said -> text("approvals.description", said));
    private final Label replaces = Wrapped.label("secondary");

    /** Words of nobody yet. */
    ProposerWords() {
        getStyleClass().add("words");
        replaces.setId("replaces");
        Label title = new Label(text("approvals.justification"));
        title.getStyleClass().add("secondary");
        getChildren().addAll(title, justification, description, replaces);
    }

    private static LongWords words(String id, String style, UnaryOperator<String> dress) {
        Label label = Wrapped.label(style);
        label.setId(id);
        return new LongWords(label, words -> label.setText(dress.apply(words)));
    }

    void show(PolicyFile file) {
        Words words = file.policy().words();
        justification.show(words.justification());
        description.show(words.description());
        Shown.set(description, !words.description().isBlank());
        EgressPolicy replaced = file.supersedes();
        replaces.setText(
                replaced == null
                        ? ""
                        : text(
                                "approvals.replaces",
                                replaced.name(),
                                replaced.destination(),
                                replaced.state().title()));
        Shown.set(replaces, replaced != null);
    }
}
