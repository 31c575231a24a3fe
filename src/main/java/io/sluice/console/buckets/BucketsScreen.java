package io.sluice.console.buckets;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.cloud.Installation;
import io.sluice.console.cloud.StorageSections;
import io.sluice.console.cloud.StorageViewModel;
import io.sluice.console.forms.Asking;
import io.sluice.console.forms.OptionalReason;
import io.sluice.console.forms.ReasonView;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.CodeBlock;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.Decisions;
import io.sluice.console.review.StoragePage;
import io.sluice.console.review.StoragePage.Entry;
import io.sluice.console.review.StoragePage.Trouble;
import io.sluice.console.support.Act;
import io.sluice.console.support.Dialog;
import io.sluice.console.support.DialogService;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Times;
import io.sluice.console.support.Views;
import io.sluice.egress.Act.AddBucket;
import io.sluice.egress.Act.ChangeBucketAccess;
import io.sluice.egress.Act.RemoveBucket;
import io.sluice.egress.BucketAccess;
import io.sluice.egress.Enrollment;
import io.sluice.egress.Hosting;
import io.sluice.egress.Operation;
import io.sluice.replica.OutboxEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** S3 bucket policies as a screen of the window, on AWS alone (R17), with its dialogs. */
public final class BucketsScreen implements Screen {
    private final BucketsViewModel model;
    private final BucketsView view;
    private final StorageViewModel storage;
    private final Asking asking;
    private final DialogService dialogs;
    private final Decisions decisions;
    private final TaskExecutor tasks;
    private final ObservableBooleanValue exists;

    /** The screen of one window. */
    public BucketsScreen(
            Installation installation,
            StorageViewModel storage,
            Asking asking,
            DialogService dialogs,
            Decisions decisions,
            Times times,
            TaskExecutor tasks) {
        this.model = new BucketsViewModel(storage);
        this.storage = storage;
        this.asking = asking;
        this.dialogs = dialogs;
        this.decisions = decisions;
        this.tasks = tasks;
        this.exists = installation.hostedOn(Hosting.AWS);
        this.view = new BucketsView(
                model,
                new StorageSections(times),
                new BucketsView.Asked(this::add, this::again, this::check, this::policy, this::change, this::remove));
    }

    @Override
    public ScreenId id() {
        return ScreenId.S3_BUCKETS;
    }

    @Override
    public Feather icon() {
        return Feather.ARCHIVE;
    }

    @Override
    public ObservableIntegerValue count() {
        return storage.troublesProperty();
    }

    @Override
    public ObservableBooleanValue exists() {
        return exists;
    }

    @Override
    public Parent build() {
        return Views.load(Fxml.S3_BUCKETS, view);
    }

    @Override
    public void onShow() {
        view.focus();
    }

    @Override
    public List<Act> acts() {
        List<Act> acts = new ArrayList<>(List.of(
                new Act(text("buckets.add"), null, this::mayAdd, this::add),
                new Act(text("buckets.check"), null, () -> endpoint().isPresent(), this::check)));
        view.acts().map(StorageSections.Act::spokenAct).forEach(acts::add);
        return acts;
    }

    @Override
    public List<Act> actsFromElsewhere() {
        return acts();
    }

    private Optional<Enrollment> enrollment() {
        return Optional.ofNullable(model.pageProperty().get()).map(StoragePage::enrollment);
    }

    private Optional<String> endpoint() {
        return enrollment().flatMap(BucketsViewModel::endpoint);
    }

    private boolean mayAdd() {
        return Optional.ofNullable(model.pageProperty().get())
                .filter(page -> page.objection(Operation.ADD_BUCKET).isEmpty())
                .isPresent();
    }

    private Submission submission() {
        return new Submission(decisions, tasks);
    }

    private void add() {
        add(new AddBucketForm(submission()), done -> {});
    }

    /** What was not accepted before stays until it is answered anew. */
    private void again(Trouble trouble) {
        if (trouble.act() instanceof AddBucket earlier) {
            AddBucketForm form = new AddBucketForm(submission());
            form.fill(earlier);
            add(form, done -> model.dismiss(trouble.command()));
        }
    }

    private void add(AddBucketForm form, Consumer<OutboxEntry> queued) {
        asking.give(
                text("buckets.add"),
                Views.load(Fxml.ADD_BUCKET, new AddBucketView(form)),
                text("buckets.add.act"),
                done -> form.submit(queued.andThen(done)));
    }

    private void check() {
        endpoint()
                .ifPresent(id -> dialogs.show(Dialog.page(
                        text("buckets.check.title", id),
                        Views.load(Fxml.CHECK_BUCKET_POLICY, new PolicyCheckView(new PolicyCheckModel(id, tasks))))));
    }

    private void policy(Entry entry) {
        enrollment()
                .flatMap(enrollment -> BucketsViewModel.policyToPaste(enrollment, entry))
                .ifPresent(json -> {
                    VBox content = new VBox(
                            new Callout(Tone.ATTENTION, text("buckets.shared.why"), text("buckets.shared.what")),
                            new CodeBlock(text("buckets.policy.json"), json));
                    content.getStyleClass().addAll("form", "wide");
                    dialogs.show(Dialog.page(text("buckets.policy.title", entry.name()), content));
                });
    }

    private void change(Entry entry) {
        BucketAccess to = entry.access() == BucketAccess.READ_ONLY ? BucketAccess.READ_WRITE : BucketAccess.READ_ONLY;
        OptionalReason form = OptionalReason.onStorage(
                entry.id(), entry.version(), reason -> new ChangeBucketAccess(to, reason), submission());
        asking.give(
                text("buckets.change.title", entry.name(), to.title()),
                reason(form, text("buckets.change.lead", to.title())),
                text("buckets.change.act", to.title()),
                form::submit);
    }

    private void remove(Entry entry) {
        OptionalReason form = OptionalReason.onStorage(entry.id(), entry.version(), RemoveBucket::new, submission());
        asking.take(
                text("buckets.remove.title", entry.name()),
                reason(form, text("buckets.remove.lead")),
                text("buckets.remove.act"),
                form::submit);
    }

    private static Parent reason(OptionalReason form, String lead) {
        return ReasonView.of(form.reason(), form.messageProperty(), lead, text("cloud.reason"));
    }
}
