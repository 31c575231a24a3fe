package io.sluice.console.buckets;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.cloud.StorageSections;
import io.sluice.console.cloud.StorageSections.Act;
import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.CodeBlock;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.KeyValueBlock;
import io.sluice.console.pieces.Meter;
import io.sluice.console.pieces.Objection;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.SkeletonRows;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.StoragePage;
import io.sluice.console.review.StoragePage.Entry;
import io.sluice.console.review.StoragePage.Trouble;
import io.sluice.egress.Enrollment;
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

/** The list of buckets, with what AWS must be told to let them in. */
public final class BucketsView {
    private final BucketsViewModel model;
    private final StorageSections sections;
    private final Asked asked;

    @FXML
    private VBox body;

    @FXML
    private Button add;

    @FXML
    private Button check;

    @FXML
    private Label objection;

    /** What the page's buttons ask for. */
    public record Asked(
            Runnable add,
            Consumer<Trouble> again,
            Runnable check,
            Consumer<Entry> policy,
            Consumer<Entry> change,
            Consumer<Entry> remove) {}

    /** A view of the page. */
    public BucketsView(BucketsViewModel model, StorageSections sections, Asked asked) {
        this.model = model;
        this.sections = sections;
        this.asked = asked;
    }

    @FXML
    void initialize() {
        add.setOnAction(event -> asked.add().run());
        check.setOnAction(event -> asked.check().run());
        model.pageProperty().subscribe(this::show);
    }

    /** Puts the focus where most begin. */
    public void focus() {
        (add.isDisabled() ? check : add).requestFocus();
    }

    private void show(@Nullable StoragePage page) {
        Objection.show(
                add,
                objection,
                page != null,
                page == null ? null : StorageSections.objection(page, Operation.ADD_BUCKET));
        check.setDisable(
                page == null || BucketsViewModel.endpoint(page.enrollment()).isEmpty());
        body.getChildren().clear();
        if (page == null) {
            body.getChildren().add(new SkeletonRows(5));
            return;
        }
        body.getChildren().addAll(StorageSections.troubles(page, model::dismiss, asked.again()));
        body.getChildren()
                .addAll(
                        facts(page.enrollment()),
                        new Callout(Tone.ATTENTION, text("buckets.shared.why"), text("buckets.shared.what")),
                        meter(page));
        if (full(page)) {
            body.getChildren()
                    .add(new CodeBlock(text("buckets.ticket.title"), BucketsViewModel.ticket(page.enrollment())));
        }
        body.getChildren().add(new SectionHeader(text("buckets.list"), text("buckets.list.all")));
        if (page.entries().isEmpty()) {
            body.getChildren()
                    .add(new EmptyState(Feather.ARCHIVE, text("buckets.empty.why"), text("buckets.empty.what")));
        }
        body.getChildren()
                .add(sections.rows(
                        page.entries().stream().map(entry -> row(page, entry)).toList()));
    }

    private static Node facts(Enrollment enrollment) {
        KeyValueBlock facts = new KeyValueBlock();
        facts.addCode(
                text("buckets.region"),
                enrollment.region() == null ? text("cloud.region.unknown") : enrollment.region());
        if (enrollment.vpcEndpointArn() != null) {
            facts.addCode(text("buckets.endpoint"), enrollment.vpcEndpointArn());
        }
        return facts;
    }

    private static Node meter(StoragePage page) {
        return new Meter(
                text("buckets.meter"),
                page.entries().size(),
                page.enrollment().profile().s3Buckets(),
                text(full(page) ? "buckets.meter.full" : "buckets.meter.end"));
    }

    /** Whether there is no room for another one (R16). */
    private static boolean full(StoragePage page) {
        return page.entries().size() >= page.enrollment().profile().s3Buckets();
    }

    private Node row(StoragePage page, Entry entry) {
        return sections.row(
                entry, entry.access() == null ? null : entry.access().title(), acts(page, entry));
    }

    /** What can be done to what is listed. */
    Stream<Act> acts() {
        StoragePage page = model.pageProperty().get();
        return page == null ? Stream.empty() : page.entries().stream().flatMap(entry -> acts(page, entry).stream());
    }

    private List<Act> acts(StoragePage page, Entry entry) {
        return List.of(
                new Act(
                        text("buckets.policy"),
                        text("buckets.policy.spoken", entry.name()),
                        BucketsViewModel.endpoint(page.enrollment()).isPresent()
                                ? null
                                : text("buckets.endpoint.unknown"),
                        () -> asked.policy().accept(entry)),
                new Act(
                        text("buckets.change"),
                        text("buckets.change.spoken", entry.name()),
                        StorageSections.objection(page, Operation.CHANGE_BUCKET_ACCESS),
                        () -> asked.change().accept(entry)),
                new Act(
                        text("buckets.remove"),
                        text("buckets.remove.spoken", entry.name()),
                        StorageSections.objection(page, Operation.REMOVE_BUCKET),
                        () -> asked.remove().accept(entry)));
    }
}
