package io.sluice.console.cloud;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.CodeBlock;
import io.sluice.console.pieces.KeyValueBlock;
import io.sluice.egress.Enrollment;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Says that more is configured through support, and with which words. */
public final class GoogleCloudView {
    private final GoogleCloudViewModel model;

    @FXML
    private VBox body;

    /** A view of the page. */
    public GoogleCloudView(GoogleCloudViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        model.enrollmentProperty().subscribe(this::show);
    }

    private void show(@Nullable Enrollment now) {
        body.getChildren().clear();
        if (now == null) {
            return;
        }
        KeyValueBlock facts = new KeyValueBlock().add(text("cloud.enrollment"), now.name());
        if (now.region() != null) {
            facts.addCode(text("cloud.region"), now.region());
        }
        body.getChildren()
                .addAll(
                        facts,
                        new CodeBlock(
                                text("cloud.ticket.title"),
                                model.ticketProperty().get()));
    }
}
