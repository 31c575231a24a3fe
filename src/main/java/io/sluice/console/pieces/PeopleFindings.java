package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.analysis.Finding;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What speaks against giving a policy to those chosen (R10), as they are chosen; takes no room if nothing does. */
final class PeopleFindings extends VBox {
    /** Held here: a list that nobody holds is collected, and tells no more of its changes. */
    private final ObservableList<Finding> findings;

    PeopleFindings(ObservableList<Finding> findings) {
        this.findings = findings;
        getStyleClass().add("people-findings");
        findings.addListener((InvalidationListener) list -> show());
        show();
    }

    private void show() {
        getChildren().setAll(findings.stream().map(PeopleFindings::line).toList());
        Shown.set(this, !findings.isEmpty());
    }

    private static IconLine line(Finding finding) {
        return new IconLine(
                Feather.ALERT_TRIANGLE,
                Tone.ATTENTION,
                text("pieces.people.finding", finding.title(), finding.why(), finding.todo(), finding.id()));
    }
}
