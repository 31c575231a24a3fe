package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Fitting;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.KeyCap;
import io.sluice.console.pieces.Shown;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.support.Shortcut;
import io.sluice.egress.Operation;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The acts at the top of the pane: which are possible, which is the primary one, and how they fit the width. */
final class DecisionBar {
    private final HBox bar;
    private final Label position;
    private final Button changes;
    private final Button deny;
    private final Button grant;
    private final Button approve;

    /** Made once: what is put in while a bar is laid out would itself be laid out too late. */
    private final Node changesKey = new KeyCap(Shortcut.REQUEST_CHANGES.keys());

    private final Node changesIconAndKey = iconAndKey();
    private final Node changesIcon = Icons.of(Feather.MESSAGE_SQUARE);
    private final Fitting fitting = new Fitting(3, this::shorten);

    DecisionBar(HBox bar, Label position, Button changes, Button deny, Button grant, Button approve) {
        this.bar = bar;
        this.position = position;
        this.changes = changes;
        this.deny = deny;
        this.grant = grant;
        this.approve = approve;
        changes.setContentDisplay(ContentDisplay.RIGHT);
        changes.setMinWidth(Button.USE_PREF_SIZE);
        changes.setTooltip(new Tooltip(text("approvals.changes")));
        changes.setAccessibleText(text("approvals.changes"));
        key(deny, Shortcut.DENY);
        key(grant, Shortcut.DENY_AND_GRANT);
        key(approve, Shortcut.APPROVE);
        grant.setTooltip(new Tooltip(text("approvals.grant")));
        grant.setAccessibleText(text("approvals.grant"));
        fitting.keep(bar);
    }

    private static HBox iconAndKey() {
        HBox both = new HBox(Icons.of(Feather.MESSAGE_SQUARE), new KeyCap(Shortcut.REQUEST_CHANGES.keys()));
        both.getStyleClass().add("icon-and-key");
        both.setAlignment(Pos.CENTER);
        return both;
    }

    private static void key(Button button, Shortcut shortcut) {
        button.setGraphic(new KeyCap(shortcut.keys()));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMinWidth(Button.USE_PREF_SIZE);
    }

    /** First the least used button gives its words up, then all give up their keys, then the longest its length. */
    private void shorten(int step) {
        Shown.set(position, step == 0);
        changes.setText(step == 0 ? text("approvals.changes") : null);
        changes.setGraphic(step == 0 ? changesKey : step == 1 ? changesIconAndKey : changesIcon);
        styled(changes, "wordless", step > 0);
        for (Button button : List.of(deny, grant, approve)) {
            button.setContentDisplay(step < 2 ? ContentDisplay.RIGHT : ContentDisplay.TEXT_ONLY);
            styled(button, "bare", step >= 2);
        }
        grant.setText(text(step < 3 ? "approvals.grant" : "approvals.grant.short"));
    }

    /** The best answer is the primary one: what exists already, where the proposal opens nothing new. */
    void show(ProposalFile file, DecisionViewModel decision) {
        boolean twin = !file.grantable().isEmpty();
        boolean refit = grant.isVisible() != twin;
        Shown.set(grant, twin);
        boolean needless = file.weight() == ProposalFile.Weight.NEEDLESS && decision.can(Operation.DENY_AND_GRANT);
        styled(grant, "accent", needless);
        // Nothing invites to approve what has a critical finding.
        boolean grave = file.weight() == ProposalFile.Weight.GRAVE;
        styled(deny, "danger", grave);
        styled(deny, "taking", !grave);
        styled(approve, "accent", !needless && !grave);
        Button last = needless ? grant : approve;
        if (!bar.getChildren().getLast().equals(last)) {
            bar.getChildren().remove(last);
            bar.getChildren().add(last);
        }
        approve.setDisable(!decision.can(Operation.APPROVE));
        deny.setDisable(!decision.can(Operation.DENY));
        grant.setDisable(!decision.can(Operation.DENY_AND_GRANT));
        changes.setDisable(!decision.can(Operation.REQUEST_CHANGES));
        if (refit) {
            fitting.fit();
        }
    }

    /** A control whose classes change is dressed anew, so they change only if they must. */
    private static void styled(Button button, String style, boolean so) {
        if (so != button.getStyleClass().contains(style)) {
            if (so) {
                button.getStyleClass().add(style);
            } else {
                button.getStyleClass().remove(style);
            }
        }
    }
}
