package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.DestinationLabel;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.Fitting;
import io.sluice.console.pieces.KeyCap;
import io.sluice.console.pieces.ScrollEdge;
import io.sluice.console.pieces.SkeletonRows;
import io.sluice.console.pieces.StateChip;
import io.sluice.console.pieces.Tone;
import io.sluice.console.policy.PolicyViewModel.Content;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.Times;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Step;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The details of a policy. */
public final class PolicyView {
    private final PolicyViewModel model;
    private final PolicyDialogs dialogs;
    private final Times times;
    private final Consumer<UUID> open;
    private final Consumer<UUID> review;
    private @Nullable UUID shown;

    private final Fitting fitting = new Fitting(3, this::shorten);

    @FXML
    private VBox page;

    @FXML
    private HBox bar;

    @FXML
    private MenuButton more;

    @FXML
    private StateChip state;

    @FXML
    private Button revoke;

    @FXML
    private Button metadata;

    @FXML
    private Button share;

    @FXML
    private Button decide;

    @FXML
    private Label name;

    @FXML
    private DestinationLabel destination;

    @FXML
    private Label about;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox body;

    @FXML
    private StackPane instead;

    /**
     * A view of the details.
     *
     * @param open shows another policy, such as the one that this one replaces
     * @param review shows a proposal in the inbox, where it is decided
     */
    public PolicyView(
            PolicyViewModel model, PolicyDialogs dialogs, Times times, Consumer<UUID> open, Consumer<UUID> review) {
        this.model = model;
        this.dialogs = dialogs;
        this.times = times;
        this.open = open;
        this.review = review;
    }

    @FXML
    void initialize() {
        destination.large();
        ScrollEdge.keep(scroll, body);
        key(share, Shortcut.MANAGE_SHARING);
        key(metadata, Shortcut.UPDATE_METADATA);
        revoke.setMinWidth(Button.USE_PREF_SIZE);
        decide.setMinWidth(Button.USE_PREF_SIZE);
        metadata.setAccessibleText(text("policy.metadata.act"));
        MoreActs.dress(more);
        share.setAccessibleText(text("policy.share"));
        fitting.keep(bar);
        model.contentProperty().subscribe(this::show);
    }

    private static void key(Button button, Shortcut shortcut) {
        button.setGraphic(new KeyCap(shortcut.keys()));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMinWidth(Button.USE_PREF_SIZE);
    }

    private void show(Content content) {
        switch (content) {
            case Content.Nothing() ->
                instead(new EmptyState(Feather.FILE_TEXT, text("policy.none.why"), text("policy.none.what")));
            case Content.Loading() -> instead(new SkeletonRows(5));
            case Content.Unseen() ->
                instead(new EmptyState(Feather.EYE_OFF, text("policy.unseen.why"), text("policy.unseen.what")));
            case Content.Shown(PolicyFile file) -> show(file);
        }
    }

    private void instead(Node node) {
        page.setVisible(false);
        instead.getChildren().setAll(node);
        instead.setVisible(true);
    }

    private void show(PolicyFile file) {
        instead.setVisible(false);
        page.setVisible(true);
        EgressPolicy policy = file.policy();
        state.show(policy.state(), file.delivery());
        destination.show(policy.destination(), policy.kind());
        name.setText(policy.name());
        about.setText(text(policy.kind() == PolicyKind.DIRECT ? "pieces.kind.direct" : "pieces.kind.agent"));
        acts(file);
        fitting.fit();
        body.getChildren().setAll(new PolicySections(file, times, open).all());
        asked(file);
        if (!policy.id().equals(shown)) {
            shown = policy.id();
            scroll.setVvalue(0);
        }
    }

    /** What a reviewer asks of the proposer stands above all else, with the way to answer it. */
    private void asked(PolicyFile file) {
        Step asked = file.policy().life().changesRequested();
        if (asked == null || file.policy().state() != PolicyState.PENDING_APPROVAL) {
            return;
        }
        String why = text("approvals.asked.why", times.ago(asked.at()));
        String note = String.valueOf(asked.reason());
        Callout callout = file.acts().can(Operation.EDIT_PROPOSAL)
                ? new Callout(
                        Tone.ATTENTION,
                        why,
                        text("policy.words.asked", note),
                        Operation.EDIT_PROPOSAL.title(),
                        () -> ask(Operation.EDIT_PROPOSAL))
                : new Callout(Tone.ATTENTION, why, text("approvals.asked.what", note));
        body.getChildren().addFirst(callout);
    }

    /** What a state allows has a button; what the person may not do is disabled, and the details say why. */
    private void acts(PolicyFile file) {
        boolean route =
                file.policy().state() == PolicyState.ACTIVE || file.policy().state() == PolicyState.PAUSED;
        shown(revoke, route, file.acts().can(Operation.REVOKE));
        shown(metadata, route, file.acts().can(Operation.UPDATE_METADATA));
        shown(share, route, file.acts().can(Operation.SHARE));
        boolean proposal = file.policy().state() == PolicyState.PENDING_APPROVAL;
        shown(decide, proposal, file.acts().can(Operation.REQUEST_CHANGES));
        MoreActs.fill(more, file, this::ask);
    }

    private static void shown(Button button, boolean shown, boolean possible) {
        button.setVisible(shown);
        button.setManaged(shown);
        button.setDisable(!possible);
    }

    private void ask(Operation operation) {
        model.file().ifPresent(file -> dialogs.ask(file, operation));
    }

    /** First the longest button takes a shorter word, then all give up their keys, then sharing takes a shorter word. */
    private void shorten(int step) {
        metadata.setText(text(step == 0 ? "policy.metadata.act" : "policy.metadata.short"));
        share.setText(text(step < 3 ? "policy.share" : "policy.share.short"));
        for (Button button : List.of(metadata, share)) {
            button.setContentDisplay(step < 2 ? ContentDisplay.RIGHT : ContentDisplay.TEXT_ONLY);
            button.getStyleClass().remove("bare");
            if (step >= 2) {
                button.getStyleClass().add("bare");
            }
        }
    }

    @FXML
    void share() {
        ask(Operation.SHARE);
    }

    @FXML
    void revoke() {
        ask(Operation.REVOKE);
    }

    @FXML
    void metadata() {
        ask(Operation.UPDATE_METADATA);
    }

    @FXML
    void decide() {
        model.file().ifPresent(file -> review.accept(file.policy().id()));
    }
}
