package io.sluice.console.roles;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.DeliveryNote;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.console.pieces.Space;
import io.sluice.console.pieces.WrappingRow;
import io.sluice.console.review.MarkingPage;
import io.sluice.console.review.MarkingPage.Entry;
import io.sluice.console.support.Numbers;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The markings of the page (R30): what each is for, who holds it, and what can be done to it. */
final class MarkingsSection extends VBox {
    private final MarkingPage page;
    private final Asked asked;

    /** What the section's buttons ask for. */
    record Asked(
            Runnable create,
            Consumer<Entry> change,
            Consumer<Entry> remove,
            Consumer<Entry> give,
            BiConsumer<Entry, Candidate> take) {}

    MarkingsSection(MarkingPage page, Asked asked) {
        this.page = page;
        this.asked = asked;
        getStyleClass().add("markings");
        getChildren().addAll(head(), Cards.secondary(text("roles.markings.lead")));
        if (page.entries().isEmpty()) {
            getChildren()
                    .add(Cards.secondary(text(page.complete() ? "roles.markings.none" : "roles.markings.none.held")));
        } else if (!page.complete()) {
            getChildren().add(Cards.secondary(text("roles.markings.own")));
        }
        page.entries().forEach(marking -> getChildren().add(card(marking)));
    }

    private Node head() {
        Label title = new Label(text("roles.markings"));
        title.getStyleClass().addAll("semibold", "markings-title");
        Button create = Cards.button(
                text("roles.marking.create"), text("roles.marking.create"), page.refused(), asked.create());
        create.setId("create-marking");
        HBox head = new WrappingRow(title, new Space(), create);
        head.getStyleClass().add("storage-first");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node card(Entry marking) {
        VBox card = new VBox(line(marking));
        card.getStyleClass().addAll("role-card", "marking-card");
        if (!marking.purpose().isBlank()) {
            card.getChildren().add(Cards.secondary(marking.purpose()));
        }
        card.getChildren().add(Cards.secondary(heldBy(marking)));
        marking.holders().forEach(holder -> card.getChildren().add(holder(marking, holder)));
        return card;
    }

    private Node line(Entry marking) {
        Label name = new Label(marking.name(), Icons.of(Feather.TAG));
        name.getStyleClass().addAll("semibold", "marking-name");
        name.setWrapText(true);
        DeliveryNote delivery = new DeliveryNote();
        delivery.show(marking.delivery());
        HBox line = new WrappingRow(
                name,
                delivery,
                new Space(),
                act(text("roles.give"), text("roles.give.title", marking.name()), marking, asked.give()),
                act(text("roles.change"), text("roles.change.title", marking.name()), marking, asked.change()),
                act(text("roles.remove"), text("roles.remove.title", marking.name()), marking, asked.remove()));
        line.getStyleClass().add("storage-first");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button act(String title, String spoken, Entry marking, Consumer<Entry> run) {
        return Cards.button(title, spoken, page.refused(), () -> run.accept(marking));
    }

    private String heldBy(Entry marking) {
        if (!page.holders()) {
            return text("roles.holders.own");
        }
        return marking.holders().isEmpty()
                ? text("roles.marking.holders.none")
                : text("roles.holders", Numbers.people(marking.people()));
    }

    private Node holder(Entry marking, Candidate holder) {
        return Cards.holder(
                holder,
                Cards.button(
                        text("roles.take"),
                        text("roles.take.title", marking.name(), holder.name()),
                        page.refused(),
                        () -> asked.take().accept(marking, holder)));
    }
}
