package io.sluice.console.roles;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.TroubleCallout;
import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.Objection;
import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.console.pieces.SkeletonRows;
import io.sluice.console.pieces.Tone;
import io.sluice.console.policy.Sides;
import io.sluice.console.review.RolePage;
import io.sluice.console.review.RolePage.Entry;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Operation;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The roles, what each lets its holders do, and who they are; below, the markings. */
public final class RolesView {
    private final RolesViewModel model;
    private final Asked asked;
    private final MarkingsSection.Asked markings;
    private final Set<UUID> unfolded = new HashSet<>();

    @FXML
    private VBox body;

    @FXML
    private Button create;

    @FXML
    private Label objection;

    /** What the page's buttons ask for. */
    public record Asked(
            Runnable create,
            Consumer<Entry> change,
            Consumer<Entry> remove,
            Consumer<Entry> give,
            BiConsumer<Entry, Candidate> take) {}

    /** A view of the page. */
    RolesView(RolesViewModel model, Asked asked, MarkingsSection.Asked markings) {
        this.model = model;
        this.asked = asked;
        this.markings = markings;
    }

    @FXML
    void initialize() {
        create.setOnAction(event -> asked.create().run());
        model.pageProperty().subscribe(this::show);
    }

    /** Puts the focus where most begin. */
    public void focus() {
        create.requestFocus();
    }

    static String said(Refused refused) {
        return text(
                "roles.refused",
                Sides.sentence(Operation.CREATE_ROLE, refused),
                refused.rule().name());
    }

    private void show(@Nullable RolePage page) {
        String why = page == null ? null : page.refused().map(RolesView::said).orElse(null);
        Objection.show(create, objection, page != null, why);
        body.getChildren().clear();
        if (page == null) {
            body.getChildren().add(new SkeletonRows(5));
            return;
        }
        page.troubles().forEach(trouble -> body.getChildren().add(TroubleCallout.of(trouble, model::dismiss)));
        if (!page.complete()) {
            body.getChildren().add(new Callout(Tone.NEUTRAL, text("roles.own.why"), text("roles.own.what")));
        }
        if (page.entries().isEmpty()) {
            body.getChildren().add(new EmptyState(Feather.KEY, text("roles.empty.why"), text("roles.empty.what")));
        }
        page.entries().forEach(role -> body.getChildren().add(card(page, role)));
        body.getChildren().add(new MarkingsSection(page.markings(), markings));
    }

    private Node card(RolePage page, Entry role) {
        return new RoleCard(
                role, page.refused().isPresent(), page.complete(), unfolded.contains(role.id()), asked, () -> {
                    unfolded.add(role.id());
                    show(page);
                });
    }
}
