package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.DestinationLabel;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.KeyCap;
import io.sluice.console.pieces.SkeletonRows;
import io.sluice.console.pieces.StateChip;
import io.sluice.console.policy.PolicyViewModel.Content;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.Times;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyKind;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
    private @Nullable UUID shown;

    @FXML
    private VBox page;

    @FXML
    private StateChip state;

    @FXML
    private Button revoke;

    @FXML
    private Button share;

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
     */
    public PolicyView(PolicyViewModel model, PolicyDialogs dialogs, Times times, Consumer<UUID> open) {
        this.model = model;
        this.dialogs = dialogs;
        this.times = times;
        this.open = open;
    }

    @FXML
    void initialize() {
        destination.large();
        share.setGraphic(new KeyCap(Shortcut.MANAGE_SHARING.keys()));
        share.setContentDisplay(ContentDisplay.RIGHT);
        share.setMinWidth(Button.USE_PREF_SIZE);
        revoke.setMinWidth(Button.USE_PREF_SIZE);
        model.contentProperty().subscribe(this::show);
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
        about.setText(text(
                "policy.about",
                policy.name(),
                text(policy.kind() == PolicyKind.DIRECT ? "pieces.kind.direct" : "pieces.kind.agent")));
        revoke.setDisable(!file.acts().can(Operation.REVOKE));
        share.setDisable(!file.acts().can(Operation.SHARE));
        body.getChildren().setAll(new PolicySections(file, times, open).all());
        if (!policy.id().equals(shown)) {
            shown = policy.id();
            scroll.setVvalue(0);
        }
    }

    @FXML
    void share() {
        model.file().ifPresent(dialogs::share);
    }

    @FXML
    void revoke() {
        model.file().ifPresent(dialogs::revoke);
    }
}
