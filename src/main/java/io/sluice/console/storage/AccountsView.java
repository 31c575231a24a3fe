package io.sluice.console.storage;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.cloud.StorageSections;
import io.sluice.console.cloud.StorageSections.Act;
import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.CodeBlock;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.KeyValueBlock;
import io.sluice.console.pieces.Objection;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.SkeletonRows;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.StoragePage;
import io.sluice.console.review.StoragePage.Entry;
import io.sluice.console.review.StoragePage.Trouble;
import io.sluice.egress.Operation;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The list of storage accounts, with what Azure must be told to let the subnets in. */
public final class AccountsView {
    private final AccountsViewModel model;
    private final StorageSections sections;
    private final Asked asked;

    @FXML
    private VBox body;

    @FXML
    private Button add;

    @FXML
    private Label objection;

    /** What the page's buttons ask for. */
    public record Asked(Runnable add, Consumer<Trouble> again, Consumer<Entry> rules, Consumer<Entry> remove) {}

    /** A view of the page. */
    public AccountsView(AccountsViewModel model, StorageSections sections, Asked asked) {
        this.model = model;
        this.sections = sections;
        this.asked = asked;
    }

    @FXML
    void initialize() {
        add.setOnAction(event -> asked.add().run());
        model.pageProperty().subscribe(this::show);
    }

    /** Puts the focus where most begin. */
    public void focus() {
        add.requestFocus();
    }

    private void show(@Nullable StoragePage page) {
        Objection.show(
                add,
                objection,
                page != null,
                page == null ? null : StorageSections.objection(page, Operation.ADD_STORAGE_ACCOUNT));
        body.getChildren().clear();
        if (page == null) {
            body.getChildren().add(new SkeletonRows(5));
            return;
        }
        List<String> subnets = page.enrollment().subnetIds();
        body.getChildren().addAll(StorageSections.troubles(page, model::dismiss, asked.again()));
        body.getChildren()
                .addAll(
                        subnets(subnets),
                        new Callout(Tone.ATTENTION, text("storage.shared.why"), text("storage.shared.what")),
                        new SectionHeader(text("storage.list"), text("storage.list.all")));
        if (page.entries().isEmpty()) {
            body.getChildren()
                    .add(new EmptyState(Feather.DATABASE, text("storage.empty.why"), text("storage.empty.what")));
        }
        body.getChildren()
                .add(sections.rows(
                        page.entries().stream().map(entry -> row(page, entry)).toList()));
        if (!subnets.isEmpty()) {
            body.getChildren().add(new CodeBlock(text("storage.bicep"), AccountsViewModel.bicep(page.enrollment())));
        }
    }

    private static Node subnets(List<String> subnets) {
        KeyValueBlock block = new KeyValueBlock();
        for (int i = 0; i < subnets.size(); i++) {
            block.addPath(text("storage.subnet", i + 1), subnets.get(i));
        }
        return block;
    }

    private Node row(StoragePage page, Entry entry) {
        return sections.row(entry, null, acts(page, entry));
    }

    /** What can be done to what is listed. */
    Stream<Act> acts() {
        StoragePage page = model.pageProperty().get();
        return page == null ? Stream.empty() : page.entries().stream().flatMap(entry -> acts(page, entry).stream());
    }

    private List<Act> acts(StoragePage page, Entry entry) {
        return List.of(
                new Act(
                        text("storage.rules"),
                        text("storage.rules.spoken", entry.name()),
                        page.enrollment().subnetIds().isEmpty() ? text("storage.subnets.unknown") : null,
                        () -> asked.rules().accept(entry)),
                new Act(
                        text("storage.remove"),
                        text("storage.remove.spoken", entry.name()),
                        StorageSections.objection(page, Operation.REMOVE_STORAGE_ACCOUNT),
                        () -> asked.remove().accept(entry)));
    }
}
