package io.sluice.console.roles;

import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.console.pieces.Space;
import io.sluice.console.pieces.WrappingRow;
import io.sluice.console.support.Numbers;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Principal;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** What the cards of roles and markings are made of. */
final class Cards {
    private Cards() {}

    /** A button that stays where it is if the act is not possible, and says why (R14). */
    static Button button(String title, String spoken, Optional<Refused> objection, Runnable run) {
        Button button = new Button(title);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(spoken);
        button.setAccessibleHelp(objection.map(RolesView::said).orElse(null));
        button.setDisable(objection.isPresent());
        button.setOnAction(event -> run.run());
        return button;
    }

    static Label secondary(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Who holds it, with a button that takes it away. */
    static Node holder(Candidate holder, Button take) {
        boolean group = holder.type() == Principal.Type.GROUP;
        Label name = new Label(holder.name(), Icons.of(group ? Feather.USERS : Feather.USER));
        name.setWrapText(true);
        Label people = new Label(group ? Numbers.people(holder.people()) : "");
        people.getStyleClass().add("secondary");
        people.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new WrappingRow(name, people, new Space(), take);
        row.getStyleClass().add("role-holder");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
