package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.CopyButton;
import io.sluice.console.pieces.DetailRow;
import io.sluice.console.pieces.Disclosure;
import io.sluice.console.pieces.Expanded;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.MiddleLabel;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.ShortList;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.PolicyFile.GrantLine;
import io.sluice.console.sharing.PeopleLines;
import io.sluice.console.support.Numbers;
import io.sluice.egress.Principal;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Who has a policy: the grants, and the people whom they reach, each with how (R10). */
final class PeopleSection {
    private static final int FEW = 8;

    private PeopleSection() {}

    static Node of(PolicyFile file, Expanded expanded) {
        VBox section = new VBox(header(file));
        section.getStyleClass().add("section");
        section.getChildren()
                .add(new ShortList<>(
                        file.grants(),
                        FEW,
                        text("policy.grants"),
                        grant -> line(grant, file.everything()),
                        grant -> text(
                                "policy.grant", grant.to().name(), grant.level().title())));
        if (file.everything() && file.unmarked() > 0) {
            Label unmarked = new Label(text("policy.grants.unmarked", file.unmarked()), Icons.of(Feather.EYE_OFF));
            unmarked.getStyleClass().addAll("secondary", "unmarked");
            unmarked.setWrapText(true);
            unmarked.setMinHeight(Label.USE_PREF_SIZE);
            section.getChildren().add(unmarked);
        }
        if (file.everything() && !file.people().isEmpty()) {
            section.getChildren()
                    .add(new Disclosure(
                            file.policy().id(),
                            text(
                                    "policy.people.open",
                                    Numbers.people(file.people().size())),
                            expanded,
                            () -> PeopleLines.of(file.people())));
        }
        return section;
    }

    private static SectionHeader header(PolicyFile file) {
        if (!file.everything()) {
            return new SectionHeader(
                    text("policy.grants.yours"),
                    text(file.grants().isEmpty() ? "policy.grants.yours.none" : "policy.grants.yours.what"));
        }
        if (file.grants().isEmpty()) {
            return new SectionHeader(text("policy.grants"), text("policy.grants.none"));
        }
        String summary = text(
                "policy.grants.count",
                Numbers.people(file.audience().all()),
                Numbers.format(file.audience().importers()));
        CopyButton copy = new CopyButton(text("policy.grants"), () -> PeopleLines.copied(file.people()));
        return new SectionHeader(text("policy.grants"), summary, copy);
    }

    private static Node line(GrantLine grant, boolean counted) {
        boolean group = grant.to().type() == Principal.Type.GROUP;
        Label name = new MiddleLabel(grant.to().name());
        name.setGraphic(Icons.of(group ? Feather.USERS : Feather.USER));
        // How many a group holds is known to managers only.
        Label people = new Label(group && counted ? Numbers.people(grant.to().people()) : "");
        people.getStyleClass().add("secondary");
        return new DetailRow(name, people, new Label(grant.level().title()));
    }
}
