package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.RefusedItem;
import io.sluice.console.review.PolicyFile;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Operation;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** The acts that are seldom needed, in a menu of their own. None is hidden: one that is not possible says why (R14). */
public final class MoreActs {
    private MoreActs() {}

    /** Dresses a button as this menu. */
    public static void dress(MenuButton menu) {
        menu.setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
        menu.setAccessibleText(text("policy.more.acts"));
        menu.setTooltip(new Tooltip(text("policy.more.acts")));
    }

    /** The acts that a policy's state has beside those that always have a button. */
    public static List<Operation> of(PolicyFile file) {
        return switch (file.policy().state()) {
            case PENDING_APPROVAL -> List.of(Operation.EDIT_PROPOSAL, Operation.WITHDRAW, Operation.MARK);
            case ACTIVE ->
                file.policy().life().waitingForProvider()
                        ? List.of(Operation.MARK, Operation.CONFIRM_APPLIED, Operation.PAUSE)
                        : List.of(Operation.MARK, Operation.PAUSE);
            case PAUSED ->
                file.policy().life().waitingForProvider()
                        ? List.of(Operation.MARK, Operation.CONFIRM_APPLIED, Operation.RESUME)
                        : List.of(Operation.MARK, Operation.RESUME);
            case DENIED, WITHDRAWN, REVOKED -> List.of(Operation.MARK);
        };
    }

    /** Fills the menu for a policy. */
    public static void fill(MenuButton menu, PolicyFile file, Consumer<Operation> ask) {
        List<Operation> operations = of(file);
        menu.getItems()
                .setAll(operations.stream()
                        .map(operation -> item(operation, file.acts().objection(operation), ask))
                        .toList());
    }

    private static MenuItem item(Operation operation, Optional<Refused> objection, Consumer<Operation> ask) {
        if (objection.isPresent()) {
            return new RefusedItem(operation.title(), Sides.sentence(operation, objection.get()));
        }
        MenuItem item = new MenuItem(operation.title());
        item.setOnAction(event -> ask.accept(operation));
        return item;
    }
}
