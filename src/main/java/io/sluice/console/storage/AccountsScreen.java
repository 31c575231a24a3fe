package io.sluice.console.storage;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.cloud.Installation;
import io.sluice.console.cloud.StorageSections;
import io.sluice.console.cloud.StorageViewModel;
import io.sluice.console.forms.Asking;
import io.sluice.console.forms.OptionalReason;
import io.sluice.console.forms.ReasonView;
import io.sluice.console.forms.Submission;
import io.sluice.console.pieces.CodeBlock;
import io.sluice.console.pieces.KeyValueBlock;
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
import io.sluice.egress.Act.AddStorageAccount;
import io.sluice.egress.Act.RemoveStorageAccount;
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

/** Azure Storage policies as a screen of the window, on Azure alone (R18), with its dialogs. */
public final class AccountsScreen implements Screen {
    private final AccountsViewModel model;
    private final AccountsView view;
    private final StorageViewModel storage;
    private final Asking asking;
    private final DialogService dialogs;
    private final Decisions decisions;
    private final TaskExecutor tasks;
    private final ObservableBooleanValue exists;

    /** The screen of one window. */
    public AccountsScreen(
            Installation installation,
            StorageViewModel storage,
            Asking asking,
            DialogService dialogs,
            Decisions decisions,
            Times times,
            TaskExecutor tasks) {
        this.model = new AccountsViewModel(storage);
        this.storage = storage;
        this.asking = asking;
        this.dialogs = dialogs;
        this.decisions = decisions;
        this.tasks = tasks;
        this.exists = installation.hostedOn(Hosting.AZURE);
        this.view = new AccountsView(
                model,
                new StorageSections(times),
                new AccountsView.Asked(this::add, this::again, this::rules, this::remove));
    }

    @Override
    public ScreenId id() {
        return ScreenId.AZURE_STORAGE;
    }

    @Override
    public Feather icon() {
        return Feather.DATABASE;
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
        return Views.load(Fxml.AZURE_STORAGE, view);
    }

    @Override
    public void onShow() {
        view.focus();
    }

    @Override
    public List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        acts.add(new Act(text("storage.add"), null, this::mayAdd, this::add));
        view.acts().map(StorageSections.Act::spokenAct).forEach(acts::add);
        return acts;
    }

    @Override
    public List<Act> actsFromElsewhere() {
        return acts();
    }

    private Optional<StoragePage> page() {
        return Optional.ofNullable(model.pageProperty().get());
    }

    private boolean mayAdd() {
        return page().filter(
                        page -> page.objection(Operation.ADD_STORAGE_ACCOUNT).isEmpty())
                .isPresent();
    }

    private Submission submission() {
        return new Submission(decisions, tasks);
    }

    private void add() {
        add(new AddAccountForm(submission()), done -> {});
    }

    /** What was not accepted before stays until it is answered anew. */
    private void again(Trouble trouble) {
        if (trouble.act() instanceof AddStorageAccount earlier) {
            AddAccountForm form = new AddAccountForm(submission());
            form.fill(earlier);
            add(form, done -> model.dismiss(trouble.command()));
        }
    }

    private void add(AddAccountForm form, Consumer<OutboxEntry> queued) {
        asking.give(
                text("storage.add"),
                Views.load(Fxml.ADD_ACCOUNT, new AddAccountView(form)),
                text("storage.add.act"),
                done -> form.submit(queued.andThen(done)));
    }

    private void rules(Entry entry) {
        page().ifPresent(page -> {
            VBox content = new VBox(
                    new KeyValueBlock().addPath(text("storage.account"), entry.canonical()),
                    new CodeBlock(text("storage.az"), AccountsViewModel.az(page.enrollment(), entry)),
                    new CodeBlock(text("storage.bicep"), AccountsViewModel.bicep(page.enrollment())));
            content.getStyleClass().addAll("form", "wide");
            dialogs.show(Dialog.page(text("storage.rules.title", entry.name()), content));
        });
    }

    private void remove(Entry entry) {
        OptionalReason form =
                OptionalReason.onStorage(entry.id(), entry.version(), RemoveStorageAccount::new, submission());
        asking.take(
                text("storage.remove.title", entry.name()),
                ReasonView.of(form.reason(), form.messageProperty(), text("storage.remove.lead"), text("cloud.reason")),
                text("storage.remove.act"),
                form::submit);
    }
}
