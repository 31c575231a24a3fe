package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.DestinationLabel;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.MarkingChips;
import io.sluice.console.pieces.ScrollEdge;
import io.sluice.console.pieces.SkeletonRows;
import io.sluice.console.pieces.StateChip;
import io.sluice.console.policy.PolicyDialogs;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.support.Times;
import io.sluice.egress.Operation;
import java.util.UUID;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The decision pane. */
public final class DecisionView {
    /** No skeleton for a wait that nobody notices. */
    private static final Duration PATIENCE = Duration.millis(200);

    private final DecisionViewModel decision;
    private final DecisionDialogs dialogs;
    private final PolicyDialogs policyDialogs;
    private final Times times;
    private final ObservableValue<String> where;
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    @FXML
    private VBox page;

    @FXML
    private HBox bar;

    @FXML
    private Label position;

    @FXML
    private MenuButton more;

    @FXML
    private MarkingChips markings;

    @FXML
    private StateChip state;

    @FXML
    private Button changes;

    @FXML
    private Button deny;

    @FXML
    private Button grant;

    @FXML
    private Button approve;

    @FXML
    private DestinationLabel destination;

    @FXML
    private Label name;

    @FXML
    private Label about;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox body;

    @FXML
    private StackPane instead;

    private @Nullable DecisionHead head;
    private @Nullable DecisionBar acts;
    private @Nullable DecisionBody sections;
    private @Nullable UUID shown;

    /**
     * A view of the pane; what needs an answer is asked by the dialogs.
     *
     * @param where where in its list the proposal stands, in words
     */
    public DecisionView(
            DecisionViewModel decision,
            DecisionDialogs dialogs,
            PolicyDialogs policyDialogs,
            Times times,
            ObservableValue<String> where) {
        this.policyDialogs = policyDialogs;
        this.decision = decision;
        this.dialogs = dialogs;
        this.times = times;
        this.where = where;
    }

    @FXML
    void initialize() {
        ScrollEdge.keep(scroll, body);
        head = new DecisionHead(destination, name, markings, state, about, more, times, policyDialogs);
        position.textProperty().bind(where);
        acts = new DecisionBar(bar, position, changes, deny, grant, approve);
        sections = new DecisionBody(
                body,
                decision,
                times,
                file -> policyDialogs.ask(file, Operation.EDIT_PROPOSAL),
                policy -> dialogs.denyAndGrant(decision.denyAndGrant(policy)));
        decision.shownProperty().subscribe(this::show);
        decision.heldProperty()
                .addListener(
                        (property, before, now) -> show(decision.shownProperty().get()));
        patience.setOnFinished(event -> instead(new SkeletonRows(5)));
        decision.readingProperty().subscribe(reading -> {
            // Meanwhile no form can be had, whatever is pressed; after that nothing of the earlier one is on screen.
            if (reading) {
                patience.playFromStart();
            } else {
                patience.stop();
            }
        });
    }

    private void show(@Nullable ProposalFile file) {
        DecisionHead titles = head;
        DecisionBar buttons = acts;
        DecisionBody filled = sections;
        if (file == null || titles == null || buttons == null || filled == null) {
            shown = null;
            instead(new EmptyState(Feather.INBOX, text("approvals.none.why"), text("approvals.none.what")));
            return;
        }
        instead.setVisible(false);
        page.setVisible(true);
        UUID proposal = file.file().policy().id();
        boolean another = !proposal.equals(shown);
        shown = proposal;
        if (another) {
            leave();
        }
        titles.show(file.file(), decision.heldProperty().get());
        buttons.show(file, decision);
        filled.show(file);
        if (another) {
            scroll.setVvalue(0);
        }
    }

    /** A key that was meant for a line of one proposal must not act on a line of the next. */
    private void leave() {
        Node focused = body.getScene() == null ? null : body.getScene().getFocusOwner();
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node.equals(body)) {
                scroll.requestFocus();
                return;
            }
        }
    }

    private void instead(Node node) {
        page.setVisible(false);
        instead.getChildren().setAll(node);
        instead.setVisible(true);
    }

    @FXML
    void approve() {
        dialogs.approve(decision.approve());
    }

    @FXML
    void deny() {
        dialogs.deny(decision.deny());
    }

    @FXML
    void denyAndGrant() {
        dialogs.denyAndGrant(decision.denyAndGrant());
    }

    @FXML
    void requestChanges() {
        dialogs.requestChanges(decision.requestChanges());
    }
}
