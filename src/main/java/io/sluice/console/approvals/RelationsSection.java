package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Lines;
import io.sluice.console.pieces.RelationLine;
import io.sluice.console.pieces.RelationView;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.Shown;
import io.sluice.console.pieces.Wrapped;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.review.ProposalFile.Twin;
import io.sluice.console.review.RelationWords;
import io.sluice.console.support.Numbers;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.Times;
import io.sluice.egress.Operation;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What is already there, the tightest match first: a few lines, then page after page. The arrow keys go from line to line;
 * the shortcut of deny and grant acts on the line with the focus, else on the best answer, and is drawn where it acts.
 */
final class RelationsSection extends VBox {
    private final SectionHeader header = new SectionHeader(text("approvals.there"), "");
    private final VBox box = new VBox();
    private final Lines<RelationLine, Twin> lines = new Lines<>(box, this::line, this::show);
    private final Label seen = Wrapped.label(text("approvals.there.seen"), "secondary");
    private final Button more = new Button();
    private final DecisionViewModel decision;
    private final Times times;
    private final Consumer<UUID> grant;
    private boolean grants;

    /**
     * A section that shows nothing yet.
     *
     * @param grant asks to deny the proposal and grant Importer on a policy
     */
    RelationsSection(DecisionViewModel decision, Times times, Consumer<UUID> grant) {
        this.decision = decision;
        this.times = times;
        this.grant = grant;
        getStyleClass().add("section");
        box.getStyleClass().add("relations");
        more.setId("moreRelations");
        more.getStyleClass().addAll("small", "flat");
        more.setOnAction(event -> more());
        getChildren().addAll(header, seen, box, more);
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        decision.relations().countProperty().subscribe(() -> decision.current().ifPresent(this::show));
        decision.relations().focusedProperty().subscribe(this::key);
    }

    void show(ProposalFile file) {
        int total = ShownRelations.total(file);
        header.setSummary(total == 0 ? text("approvals.there.none") : text("approvals.there.count", total));
        Shown.set(seen, !file.file().everything());
        grants = decision.can(Operation.DENY_AND_GRANT);
        int count = decision.relations().countProperty().get();
        List<Twin> twins = file.twins();
        lines.show(twins.subList(0, Math.min(count, twins.size())));
        Shown.set(box, !twins.isEmpty());
        int next = decision.relations().next(file);
        boolean waits = twins.size() < Math.min(count, total);
        Shown.set(more, next > 0 || waits);
        if (next > 0) {
            more.setText(
                    count + next == total && total <= twins.size()
                            ? text("approvals.there.all", Numbers.format(total))
                            : text("approvals.there.more", Numbers.format(next), Numbers.format(total)));
        }
        key();
    }

    private RelationLine line() {
        RelationLine line = new RelationLine();
        line.focusedProperty().addListener((property, before, focused) -> {
            UUID policy = (UUID) line.getUserData();
            if (focused) {
                decision.relations().focusedProperty().set(policy);
            } else if (policy.equals(decision.relations().focusedProperty().get())) {
                decision.relations().focusedProperty().set(null);
            }
        });
        return line;
    }

    private void show(RelationLine line, Twin twin) {
        UUID policy = twin.policy().id();
        line.setUserData(policy);
        if (line.isFocused()) {
            decision.relations().focusedProperty().set(policy);
        }
        line.show(new RelationView(
                twin.relation(),
                twin.policy().name(),
                twin.policy().destination(),
                twin.policy().kind(),
                twin.policy().state(),
                twin.delivery(),
                RelationWords.about(twin, times),
                RelationWords.difference(twin),
                RelationWords.closed(twin, times),
                importers(twin),
                act(twin)));
    }

    private RelationView.@Nullable More importers(Twin twin) {
        return twin.workloads() == 0
                ? null
                : new RelationView.More(
                        text("approvals.there.workloads", twin.workloads()),
                        reader -> decision.importers(twin.policy().id(), reader));
    }

    /** Nobody needs a grant on what every workload has. */
    private RelationView.@Nullable Act act(Twin twin) {
        return twin.policy().active() && !twin.policy().global() && grants
                ? new RelationView.Act(
                        text("approvals.there.grant"),
                        Shortcut.DENY_AND_GRANT.keys(),
                        () -> grant.accept(twin.policy().id()))
                : null;
    }

    /** Draws the shortcut on the line where it acts. */
    private void key() {
        UUID keyed = decision.keyed().map(twin -> twin.policy().id()).orElse(null);
        lines.shown().forEach(line -> line.showKey(line.getUserData().equals(keyed)));
    }

    private void more() {
        boolean focused = more.isFocused();
        int before = lines.shown().size();
        decision.moreRelations();
        // The button leaves with the last page: the focus goes on to what came in its place.
        if (focused && lines.shown().size() > before) {
            lines.shown().get(before).requestFocus();
        }
    }

    private void move(KeyEvent event) {
        int at = event.getTarget() instanceof RelationLine line ? lines.shown().indexOf(line) : -1;
        int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (at < 0 || by == 0) {
            return;
        }
        int to = at + by;
        while (to >= 0 && to < lines.shown().size() && !lines.shown().get(to).isFocusTraversable()) {
            to += by;
        }
        if (to >= 0 && to < lines.shown().size()) {
            lines.shown().get(to).requestFocus();
        } else if (to > 0 && more.isVisible()) {
            more.requestFocus();
        }
        event.consume();
    }
}
