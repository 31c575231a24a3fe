package io.sluice.console.roles;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.DeliveryNote;
import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.console.pieces.Space;
import io.sluice.console.pieces.Tone;
import io.sluice.console.pieces.WrappingRow;
import io.sluice.console.review.RolePage.Entry;
import io.sluice.console.support.Numbers;
import io.sluice.egress.Operation;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One role: its name and acts, what it allows, who holds it. */
final class RoleCard extends VBox {
    /** So many holders are shown until more are asked for. */
    private static final int SHOWN = 12;

    private final Entry role;
    private final RolesView.Asked asked;

    /**
     * A card.
     *
     * @param barred whether the page says already why this person changes no role
     * @param complete whether the person sees everybody who holds it, not themselves alone
     * @param unfolded whether every holder is shown
     * @param unfold asks for every holder
     */
    RoleCard(Entry role, boolean barred, boolean complete, boolean unfolded, RolesView.Asked asked, Runnable unfold) {
        this.role = role;
        this.asked = asked;
        getStyleClass().add("role-card");
        getChildren().addAll(head(), allows());
        Optional<String> fixed = role.objection(Operation.GIVE_ROLE).map(RolesView::said);
        if (!barred && !role.everyone() && fixed.isPresent()) {
            getChildren().add(Cards.secondary(fixed.get()));
        }
        getChildren().add(Cards.secondary(heldBy(complete)));
        List<Candidate> holders =
                unfolded ? role.holders() : role.holders().stream().limit(SHOWN).toList();
        holders.forEach(holder -> getChildren().add(holder(holder)));
        int more = role.holders().size() - holders.size();
        if (more > 0) {
            Button all = new Button(text("roles.holders.more", more));
            all.getStyleClass().addAll("small", "flat");
            all.setOnAction(event -> unfold.run());
            getChildren().add(all);
        }
    }

    private Node head() {
        Label name = new Label(role.name());
        name.getStyleClass().addAll("semibold", "role-name");
        name.setWrapText(true);
        DeliveryNote delivery = new DeliveryNote();
        delivery.show(role.delivery());
        HBox head = new WrappingRow(name, delivery, new Space());
        if (!role.everyone()) {
            head.getChildren()
                    .add(act(
                            text("roles.give"),
                            text("roles.give.title", role.name()),
                            Operation.GIVE_ROLE,
                            () -> asked.give().accept(role)));
        }
        head.getChildren()
                .add(act(
                        text("roles.change"),
                        text("roles.change.title", role.name()),
                        Operation.CHANGE_ROLE,
                        () -> asked.change().accept(role)));
        if (!role.everyone()) {
            head.getChildren()
                    .add(act(
                            text("roles.remove"),
                            text("roles.remove.title", role.name()),
                            Operation.REMOVE_ROLE,
                            () -> asked.remove().accept(role)));
        }
        head.getStyleClass().add("storage-first");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Button act(String title, String spoken, Operation operation, Runnable run) {
        return Cards.button(title, spoken, role.objection(operation), run);
    }

    private Node allows() {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("role-workflows");
        role.workflows().stream().sorted().forEach(workflow -> {
            Label chip = new Label(workflow.title());
            chip.getStyleClass().add("chip");
            Tone.NEUTRAL.applyTo(chip);
            chips.getChildren().add(chip);
        });
        return role.workflows().isEmpty() ? Cards.secondary(text("roles.allows.nothing")) : chips;
    }

    private String heldBy(boolean complete) {
        if (role.everyone()) {
            return text("roles.holders.everyone");
        }
        if (!complete) {
            return text(role.holders().isEmpty() ? "roles.holders.unseen" : "roles.holders.own");
        }
        return role.holders().isEmpty()
                ? text("roles.holders.none")
                : text("roles.holders", Numbers.people(role.people()));
    }

    private Node holder(Candidate holder) {
        return Cards.holder(
                holder,
                act(
                        text("roles.take"),
                        text("roles.take.title", role.name(), holder.name()),
                        Operation.TAKE_ROLE,
                        () -> asked.take().accept(role, holder)));
    }
}
