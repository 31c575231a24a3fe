package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Beginning;
import io.sluice.console.pieces.Expanded;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.Space;
import io.sluice.console.pieces.Tone;
import io.sluice.console.pieces.WrappingRow;
import io.sluice.console.review.PolicyFile.HistoryLine;
import io.sluice.console.support.Ages;
import io.sluice.console.support.Times;
import io.sluice.egress.Operation;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * What happened to a policy, the newest first: who, what, when, why, and whether the backend has it; opened, what it was made
 * on.
 */
public final class HistoryLines {
    private static final int FEW = 10;

    private HistoryLines() {}

    /** The section; with no lines it says so. */
    public static Node section(List<HistoryLine> history, Times times) {
        return section(history, times, new Expanded());
    }

    /** The section, with the lines open that were opened before. */
    static Node section(List<HistoryLine> history, Times times, Expanded expanded) {
        VBox section = new VBox(new SectionHeader(
                text("policy.history"),
                history.isEmpty() ? text("policy.history.none") : text("policy.history.count", history.size())));
        section.getStyleClass().add("section");
        section.getChildren()
                .add(new FirstFew(history, FEW, text("policy.history.steps"), line -> line(line, times, expanded)));
        return section;
    }

    private static Node line(HistoryLine line, Times times, Expanded expanded) {
        Label what = new Label(text("policy.history.line", done(line.act()), line.by()));
        what.setWrapText(true);
        Label when = new Label();
        Ages.show(when, () -> times.ago(line.at()));
        when.getStyleClass().addAll("secondary", "age");
        when.setMinWidth(Region.USE_PREF_SIZE);
        when.setTooltip(new Tooltip(times.full(line.at())));
        HBox first = new WrappingRow(Icons.of(icon(line.act())), what, new Space());
        first.getStyleClass().add("history-first");
        first.setAlignment(Pos.CENTER_LEFT);
        if (!line.delivered()) {
            Label waits = new Label(text("pieces.delivery.waits"), Icons.of(Feather.UPLOAD_CLOUD, Tone.ATTENTION));
            waits.getStyleClass().add("secondary");
            waits.setMinWidth(Region.USE_PREF_SIZE);
            first.getChildren().add(waits);
        }
        first.getChildren().add(when);
        VBox lines = new VBox(first);
        lines.getStyleClass().add("history-line");
        if (line.reason() != null) {
            Label reason = new Label(text("policy.quote", Beginning.of(line.reason())));
            reason.getStyleClass().addAll("secondary", "history-reason");
            reason.setWrapText(true);
            reason.setMinHeight(Region.USE_PREF_SIZE);
            lines.getChildren().add(reason);
        }
        first.getChildren().add(opener(line, times, expanded, lines));
        return lines;
    }

    private static ToggleButton opener(HistoryLine line, Times times, Expanded expanded, VBox lines) {
        ToggleButton opener = new ToggleButton(null, Icons.of(Feather.CHEVRON_RIGHT));
        opener.getStyleClass().addAll("icon-button", "flat", "small-icon", "history-opener");
        opener.setAccessibleText(text("policy.history.open", done(line.act()), line.by()));
        opener.setTooltip(new Tooltip(text("policy.history.open.tip")));
        opener.setSelected(expanded.isOpen(line.command()));
        opener.selectedProperty().subscribe(open -> {
            expanded.set(line.command(), open);
            opener.setGraphic(Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            lines.getChildren().removeIf(node -> node.getStyleClass().contains("history-details"));
            if (open) {
                lines.getChildren().add(HistoryDetails.of(line, times));
            }
        });
        return opener;
    }

    private static Feather icon(Operation act) {
        return switch (act) {
            case PROPOSE -> Feather.SEND;
            case EDIT_PROPOSAL, UPDATE_METADATA -> Feather.EDIT_2;
            case WITHDRAW -> Feather.CORNER_UP_LEFT;
            case REQUEST_CHANGES -> Feather.MESSAGE_SQUARE;
            case APPROVE, CREATE, CONFIRM_APPLIED -> Feather.CHECK;
            case DENY, DENY_AND_GRANT -> Feather.X;
            case SHARE -> Feather.USERS;
            case REVOKE -> Feather.SLASH;
            case PAUSE -> Feather.PAUSE;
            case RESUME -> Feather.PLAY;
            case IMPORT, IMPORT_SOURCE -> Feather.LINK;
            case REMOVE_IMPORT, REMOVE_SOURCE -> Feather.SCISSORS;
            case ADD_BUCKET, ADD_STORAGE_ACCOUNT -> Feather.PLUS;
            case CHANGE_BUCKET_ACCESS -> Feather.EDIT_2;
            case REMOVE_BUCKET, REMOVE_STORAGE_ACCOUNT, REMOVE_ROLE -> Feather.TRASH_2;
            case CREATE_ROLE -> Feather.PLUS;
            case CHANGE_ROLE -> Feather.EDIT_2;
            case MARK -> Feather.TAG;
            case CREATE_MARKING -> Feather.PLUS;
            case CHANGE_MARKING -> Feather.EDIT_2;
            case REMOVE_MARKING -> Feather.TRASH_2;
            case GIVE_ROLE, GIVE_MARKING -> Feather.USER_PLUS;
            case TAKE_ROLE, TAKE_MARKING -> Feather.USER_MINUS;
        };
    }

    /** What was done, as a past participle. */
    public static String done(Operation act) {
        return switch (act) {
            case PROPOSE -> text("policy.done.propose");
            case EDIT_PROPOSAL -> text("policy.done.edit");
            case WITHDRAW -> text("policy.done.withdraw");
            case REQUEST_CHANGES -> text("policy.done.changes");
            case APPROVE -> text("policy.done.approve");
            case DENY -> text("policy.done.deny");
            case DENY_AND_GRANT -> text("policy.done.grant");
            case CREATE -> text("policy.done.create");
            case UPDATE_METADATA -> text("policy.done.update");
            case SHARE -> text("policy.done.share");
            case REVOKE -> text("policy.done.revoke");
            case PAUSE -> text("policy.done.pause");
            case RESUME -> text("policy.done.resume");
            case CONFIRM_APPLIED -> text("policy.done.applied");
            case IMPORT -> text("policy.done.import");
            case REMOVE_IMPORT -> text("policy.done.remove");
            case IMPORT_SOURCE -> text("policy.done.source.import");
            case REMOVE_SOURCE -> text("policy.done.source.remove");
            case ADD_BUCKET, ADD_STORAGE_ACCOUNT -> text("policy.done.storage.add");
            case CHANGE_BUCKET_ACCESS -> text("policy.done.storage.access");
            case REMOVE_BUCKET, REMOVE_STORAGE_ACCOUNT -> text("policy.done.storage.remove");
            case CREATE_ROLE -> text("policy.done.role.create");
            case CHANGE_ROLE -> text("policy.done.role.change");
            case REMOVE_ROLE -> text("policy.done.role.remove");
            case GIVE_ROLE -> text("policy.done.role.give");
            case TAKE_ROLE -> text("policy.done.role.take");
            case MARK -> text("policy.done.mark");
            case CREATE_MARKING -> text("policy.done.marking.create");
            case CHANGE_MARKING -> text("policy.done.marking.change");
            case REMOVE_MARKING -> text("policy.done.marking.remove");
            case GIVE_MARKING -> text("policy.done.marking.give");
            case TAKE_MARKING -> text("policy.done.marking.take");
        };
    }
}
