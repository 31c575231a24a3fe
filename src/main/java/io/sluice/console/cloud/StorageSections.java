package io.sluice.console.cloud;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.TroubleCallout;
import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.CopyButton;
import io.sluice.console.pieces.DeliveryNote;
import io.sluice.console.pieces.IconLine;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.Tone;
import io.sluice.console.pieces.WrappingRow;
import io.sluice.console.policy.Sides;
import io.sluice.console.review.StoragePage;
import io.sluice.console.review.StoragePage.Entry;
import io.sluice.console.review.StoragePage.Trouble;
import io.sluice.console.support.Ages;
import io.sluice.console.support.Times;
import io.sluice.egress.Act.AddBucket;
import io.sluice.egress.Act.AddStorageAccount;
import io.sluice.egress.Operation;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Draws what the pages of S3 buckets and Azure Storage have in common: rows, and decisions that were not accepted. */
public final class StorageSections {
    private final Times times;

    /** Times as a person reads them. */
    public StorageSections(Times times) {
        this.times = times;
    }

    /**
     * A button of a row.
     *
     * @param title the word on it
     * @param spoken the same for screen readers, with what it acts on
     * @param objection why it cannot be pressed; null if it can
     */
    public record Act(String title, String spoken, @Nullable String objection, Runnable run) {
        /** The same for the palette, where it says what it is done to. */
        public io.sluice.console.support.Act spokenAct() {
            return io.sluice.console.support.Act.explained(spoken, null, run, () -> objection);
        }
    }

    /** Why something may not be done here, in a sentence with its rule; null if it may. */
    public static @Nullable String objection(StoragePage page, Operation operation) {
        return page.objection(operation)
                .map(refused -> text(
                        "cloud.refused",
                        Sides.sentence(operation, refused),
                        refused.rule().name()))
                .orElse(null);
    }

    /**
     * A callout for each decision that the backend did not accept.
     *
     * @param again asks once more for what was to be added, with the earlier answer filled in
     */
    public static List<Node> troubles(StoragePage page, Consumer<UUID> dismiss, Consumer<Trouble> again) {
        return page.troubles().stream()
                .<Node>map(trouble -> trouble(trouble, dismiss, again))
                .toList();
    }

    private static Callout trouble(Trouble trouble, Consumer<UUID> dismiss, Consumer<Trouble> again) {
        Callout callout = TroubleCallout.of(trouble, dismiss);
        if (trouble.act() instanceof AddBucket || trouble.act() instanceof AddStorageAccount) {
            callout.offer(text("cloud.trouble.again"), () -> again.accept(trouble))
                    .setAccessibleText(text("cloud.trouble.again.spoken", trouble.what()));
        }
        return callout;
    }

    /** Rows that stand closely together. */
    public Node rows(List<Node> rows) {
        VBox box = new VBox();
        box.getStyleClass().add("storage-rows");
        box.getChildren().addAll(rows);
        return box;
    }

    /**
     * One row.
     *
     * @param more what stands at the right of the name, such as the access; null for nothing
     */
    public Node row(Entry entry, @Nullable String more, List<Act> acts) {
        Label name = new Label(entry.name());
        name.getStyleClass().addAll("mono", "semibold");
        name.setWrapText(true);
        CopyButton copy = new CopyButton(text("cloud.row.copy", entry.name()), entry::canonical);
        copy.getStyleClass().add("small-icon");
        HBox first = new WrappingRow(name, copy);
        if (more != null) {
            first.getChildren().add(chip(more, Tone.NEUTRAL, null));
        }
        if (entry.byProvider()) {
            first.getChildren().add(chip(text("cloud.by-provider"), Tone.ACCENT, Feather.BRIEFCASE));
        }
        if (entry.widened()) {
            first.getChildren().add(chip(text("cloud.widened"), Tone.ATTENTION, Feather.ALERT_TRIANGLE));
        }
        DeliveryNote delivery = new DeliveryNote();
        delivery.show(entry.delivery());
        first.getChildren().add(delivery);
        first.getStyleClass().add("storage-first");
        first.setAlignment(Pos.CENTER_LEFT);
        Label second = new Label();
        Ages.show(second, () -> history(entry));
        second.getStyleClass().add("secondary");
        second.setWrapText(true);
        VBox words = new VBox(first);
        if (!entry.canonical().equals(entry.name())) {
            Label canonical = new Label(entry.canonical());
            canonical.getStyleClass().addAll("mono", "secondary", "storage-canonical");
            canonical.setWrapText(true);
            words.getChildren().add(canonical);
        }
        words.getChildren().add(second);
        if (entry.unreached() != null) {
            IconLine unreached =
                    new IconLine(Feather.ALERT_TRIANGLE, Tone.ATTENTION, text("cloud.unreached", entry.unreached()));
            unreached.getStyleClass().add("storage-unreached");
            words.getChildren().add(unreached);
        }
        words.getStyleClass().add("inbox-lines");
        HBox.setHgrow(words, Priority.ALWAYS);
        WrappingRow.setLeast(words, 20);
        HBox row = new WrappingRow(words);
        acts.forEach(act -> row.getChildren().add(button(act)));
        row.getStyleClass().add("storage-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label chip(String words, Tone tone, @Nullable Feather icon) {
        Label chip = new Label(words, icon == null ? null : Icons.of(icon, tone));
        chip.getStyleClass().add("chip");
        tone.applyTo(chip);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private String history(Entry entry) {
        String added = text("cloud.added", entry.addedBy(), times.since(entry.addedAt()));
        String changed = entry.widened() && entry.changedAt() != null
                ? text("cloud.added.widened", added, times.since(entry.changedAt()))
                : added;
        return entry.reason() == null ? changed : text("cloud.added.reason", changed, entry.reason());
    }

    private static Button button(Act act) {
        Button button = new Button(act.title());
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(act.spoken());
        button.setAccessibleHelp(act.objection());
        button.setDisable(act.objection() != null);
        button.setOnAction(event -> act.run().run());
        return button;
    }
}
