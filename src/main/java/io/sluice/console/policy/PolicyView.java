package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.PolicyHead;
import io.sluice.console.pieces.ScrollEdge;
import io.sluice.console.pieces.SkeletonRows;
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
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The details of a policy. */
public final class PolicyView {
    private final PolicyViewModel model;
    private final PolicyDialogs dialogs;
    private final Consumer<UUID> open;
    private final Consumer<UUID> review;
    private final PolicySections sections;
    private @Nullable UUID shown;

    @FXML
    private VBox page;

    @FXML
    private PolicyBar bar;

    @FXML
    private VBox back;

    @FXML
    private PolicyHead head;

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
        this.open = open;
        this.review = review;
        this.sections = new PolicySections(times, id -> model.follow(id, open), this::ask);
    }

    @FXML
    void initialize() {
        ScrollEdge.keep(scroll, body);
        MoreActs.dress(head.more());
        bar.does(
                this::ask,
                () -> model.file().ifPresent(file -> review.accept(file.policy().id())));
        model.contentProperty().subscribe(this::show);
    }

    private void show(Content content) {
        switch (content) {
            case Content.Nothing() ->
                instead(new EmptyState(Feather.FILE_TEXT, text("policy.none.why"), text("policy.none.what")));
            case Content.Loading() -> instead(new SkeletonRows(5));
            case Content.Unseen() ->
                instead(new EmptyState(Feather.EYE_OFF, text("policy.unseen.why"), text("policy.unseen.what")));
            case Content.Gone(EgressPolicy was) ->
                instead(new EmptyState(
                        Feather.EYE_OFF,
                        text("policy.gone.why", was.name()),
                        text("policy.gone.what", was.destination())));
            case Content.Failed(String why) -> failed(why);
            case Content.Shown(PolicyFile file) -> show(file);
        }
    }

    private void failed(String why) {
        Button again = new Button(text("policy.failed.again"));
        again.setOnAction(event -> model.refresh());
        VBox failed = new VBox(
                new EmptyState(Feather.ALERT_TRIANGLE, text("policy.failed.why"), text("policy.failed.what", why)),
                again);
        failed.getStyleClass().add("empty-with-act");
        instead(failed);
    }

    private void instead(Node node) {
        page.setVisible(false);
        shown = null;
        instead.getChildren().setAll(node);
        instead.setVisible(true);
    }

    private void show(PolicyFile file) {
        instead.setVisible(false);
        page.setVisible(true);
        EgressPolicy policy = file.policy();
        back();
        head.show(
                policy,
                file.delivery(),
                file.markings(),
                text(policy.kind() == PolicyKind.DIRECT ? "pieces.kind.direct" : "pieces.kind.agent"));
        MoreActs.fill(head.more(), file, this::ask);
        bar.show(file);
        body.getChildren().setAll(sections.of(file));
        if (!policy.id().equals(shown)) {
            shown = policy.id();
            scroll.setVvalue(0);
        }
    }

    /** The way back along the link that led here. */
    private void back() {
        back.getChildren().clear();
        model.before().ifPresent(before -> {
            Hyperlink link = new Hyperlink(text("policy.back", before.name(), Shortcut.BACK.keys()));
            link.setId("back-link");
            link.setOnAction(event -> model.back(open));
            back.getChildren().add(link);
        });
        back.setVisible(!back.getChildren().isEmpty());
        back.setManaged(back.isVisible());
    }

    private void ask(Operation operation) {
        model.file().ifPresent(file -> dialogs.ask(file, operation));
    }
}
