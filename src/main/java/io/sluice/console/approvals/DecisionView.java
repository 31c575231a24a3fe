package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.DestinationLabel;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.Fitting;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.KeyCap;
import io.sluice.console.pieces.ScrollEdge;
import io.sluice.console.pieces.SkeletonRows;
import io.sluice.console.pieces.StateChip;
import io.sluice.console.pieces.Tone;
import io.sluice.console.policy.AgentLines;
import io.sluice.console.policy.HistoryLines;
import io.sluice.console.policy.MoreActs;
import io.sluice.console.policy.PolicyDialogs;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.Times;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
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

    /** Made once: what is put in while a bar is laid out would itself be laid out too late. */
    private final Node changesKey = new KeyCap(Shortcut.REQUEST_CHANGES.keys());

    private final Node changesIconAndKey = iconAndKey();
    private final Node changesIcon = Icons.of(Feather.MESSAGE_SQUARE);
    private final Fitting fitting = new Fitting(3, this::shorten);

    @FXML
    private VBox page;

    @FXML
    private HBox bar;

    @FXML
    private Label position;

    @FXML
    private MenuButton more;

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
        destination.large();
        ScrollEdge.keep(scroll, body);
        MoreActs.dress(more);
        position.textProperty().bind(where);
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
        decision.shownProperty().subscribe(this::show);
        decision.heldProperty()
                .addListener(
                        (property, before, now) -> show(decision.shownProperty().get()));
        patience.setOnFinished(event -> instead(new SkeletonRows(5)));
        decision.readingProperty().subscribe(reading -> {
            if (reading) {
                patience.playFromStart();
                able(List.of());
            } else {
                patience.stop();
            }
        });
    }

    /** First the least used button gives its words up, then all give up their keys, then the longest its length. */
    private void shorten(int step) {
        position.setVisible(step == 0);
        position.setManaged(step == 0);
        changes.setText(step == 0 ? text("approvals.changes") : null);
        changes.setGraphic(step == 0 ? changesKey : step == 1 ? changesIconAndKey : changesIcon);
        styled(changes, "wordless", step > 0);
        for (Button button : List.of(deny, grant, approve)) {
            button.setContentDisplay(step < 2 ? ContentDisplay.RIGHT : ContentDisplay.TEXT_ONLY);
            styled(button, "bare", step >= 2);
        }
        grant.setText(text(step < 3 ? "approvals.grant" : "approvals.grant.short"));
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

    private void show(@Nullable ProposalFile file) {
        if (file == null) {
            instead(new EmptyState(Feather.INBOX, text("approvals.none.why"), text("approvals.none.what")));
            return;
        }
        instead.setVisible(false);
        page.setVisible(true);
        EgressPolicy policy = file.file().policy();
        state.show(policy.state(), file.file().delivery());
        destination.show(policy.destination(), policy.kind());
        name.setText(policy.name());
        about.setText(about(file.file()));
        actions(file);
        more.setDisable(decision.heldProperty().get());
        MoreActs.fill(more, file.file(), operation -> policyDialogs.ask(file.file(), operation));
        body.getChildren().setAll(sections(file));
        scroll.setVvalue(0);
    }

    private void instead(Node node) {
        page.setVisible(false);
        instead.getChildren().setAll(node);
        instead.setVisible(true);
    }

    private String about(PolicyFile file) {
        EgressPolicy policy = file.policy();
        Step proposed = policy.life().proposed();
        String kind = text(policy.kind() == PolicyKind.DIRECT ? "approvals.kind.direct" : "approvals.kind.agent");
        String by = file.proposer();
        // "3 d ago" never breaks between two lines.
        String since = times.since(proposed.at()).replace(' ', '\u00a0');
        return file.project() == null
                ? text("approvals.about", kind, since, by)
                : text("approvals.about.project", kind, since, by, file.project());
    }

    /** The best answer is the primary one: what exists already, where the proposal opens nothing new. */
    private void actions(ProposalFile file) {
        boolean twin = !file.grantable().isEmpty();
        grant.setVisible(twin);
        grant.setManaged(twin);
        boolean needless = file.weight() == ProposalFile.Weight.NEEDLESS && decision.can(Operation.DENY_AND_GRANT);
        primary(grant, needless);
        // Nothing invites to approve what has a critical finding.
        boolean grave = file.weight() == ProposalFile.Weight.GRAVE;
        styled(deny, "danger", grave);
        styled(deny, "taking", !grave);
        primary(approve, !needless && !grave);
        bar.getChildren().removeAll(grant, approve);
        bar.getChildren().addAll(needless ? List.of(approve, grant) : List.of(grant, approve));
        able(List.of(Operation.APPROVE, Operation.DENY, Operation.DENY_AND_GRANT, Operation.REQUEST_CHANGES));
        fitting.fit();
    }

    private static void primary(Button button, boolean primary) {
        styled(button, "accent", primary);
    }

    private static void styled(Button button, String style, boolean so) {
        button.getStyleClass().remove(style);
        if (so) {
            button.getStyleClass().add(style);
        }
    }

    private void able(List<Operation> asked) {
        approve.setDisable(!asked.contains(Operation.APPROVE) || !decision.can(Operation.APPROVE));
        deny.setDisable(!asked.contains(Operation.DENY) || !decision.can(Operation.DENY));
        grant.setDisable(!asked.contains(Operation.DENY_AND_GRANT) || !decision.can(Operation.DENY_AND_GRANT));
        changes.setDisable(!asked.contains(Operation.REQUEST_CHANGES) || !decision.can(Operation.REQUEST_CHANGES));
    }

    private List<Node> sections(ProposalFile file) {
        DecisionSections sections = new DecisionSections(
                file,
                decision.can(Operation.DENY_AND_GRANT),
                policy -> dialogs.denyAndGrant(decision.denyAndGrant(policy.id())));
        List<Node> nodes = new ArrayList<>();
        Node twins = sections.twins();
        held().ifPresent(nodes::add);
        objection(file).ifPresent(nodes::add);
        Step asked = file.file().policy().life().changesRequested();
        if (asked != null) {
            nodes.add(new Callout(
                    Tone.ATTENTION,
                    text("approvals.asked.why", times.ago(asked.at())),
                    text("approvals.asked.what", String.valueOf(asked.reason()))));
        }
        nodes.addAll(List.of(
                sections.conclusion(),
                sections.words(),
                sections.reach(),
                twins,
                sections.findings(),
                sections.people(),
                HistoryLines.section(file.file().history(), times)));
        if (!file.file().agents().isEmpty()) {
            nodes.add(nodes.indexOf(twins), AgentLines.section(file.file().agents()));
        }
        return nodes;
    }

    /** Why nothing can be decided here, said once and in place of a tooltip on each button that is off. */
    private Optional<Node> objection(ProposalFile file) {
        Optional<Refused> refused = file.file().acts().objection(Operation.APPROVE);
        return refused.map(why -> new Callout(
                Tone.NEUTRAL,
                why.reason(),
                text("approvals.objection", why.rule().name())));
    }

    /** While several are marked, one key must not decide about another one. */
    private Optional<Node> held() {
        return decision.heldProperty().get()
                ? Optional.of(new Callout(
                        Tone.NEUTRAL,
                        text("approvals.marks.held.why", Shortcut.DENY.keys()),
                        text("approvals.marks.held.what", Shortcut.SELECT.keys())))
                : Optional.empty();
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
