package io.sluice.console.egressips;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.egressips.EgressIpsViewModel.Page;
import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.CodeBlock;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Shows the egress IPs as list, JSON and Terraform, and what changed. */
public final class EgressIpsView {
    private final EgressIpsViewModel model;

    @FXML
    private VBox body;

    /** A view of the page. */
    public EgressIpsView(EgressIpsViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        model.pageProperty().subscribe(this::show);
    }

    private void show(@Nullable Page page) {
        body.getChildren().clear();
        if (page == null) {
            return;
        }
        if (page.changed()) {
            body.getChildren()
                    .add(new Callout(
                            Tone.ATTENTION,
                            text("egressips.changed.why", change(page)),
                            text("egressips.changed.what"),
                            text("egressips.changed.act"),
                            model::takeNote));
        }
        if (page.blocks().isEmpty()) {
            body.getChildren()
                    .add(new EmptyState(Feather.GLOBE, text("egressips.empty.why"), text("egressips.empty.what")));
            return;
        }
        body.getChildren()
                .addAll(
                        new SectionHeader(
                                text("egressips.blocks"),
                                text("egressips.count", page.blocks().size(), page.addresses())),
                        new CodeBlock(text("egressips.list"), EgressIpsText.list(page.blocks())),
                        new CodeBlock(text("egressips.json"), EgressIpsText.json(page.blocks())),
                        new CodeBlock(text("egressips.terraform"), EgressIpsText.terraform(page.blocks())),
                        new Callout(Tone.NEUTRAL, text("egressips.agents.why"), text("egressips.agents.what")));
    }

    private static String change(Page page) {
        List<String> parts = new ArrayList<>();
        page.added().forEach(block -> parts.add("+ " + block));
        page.removed().forEach(block -> parts.add("− " + block));
        return String.join("   ", parts);
    }
}
