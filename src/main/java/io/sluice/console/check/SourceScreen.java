package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Asking;
import io.sluice.console.review.Review;
import io.sluice.console.review.WorkloadFile;
import io.sluice.console.support.Act;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Times;
import io.sluice.console.support.Views;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The source check as a screen of the window: whether a source's storage is listed, and what it imports. */
public final class SourceScreen implements Screen, AutoCloseable {
    private final SourceViewModel model;
    private final SourceView view;
    private final ImportDialogs dialogs;

    /**
     * The screen of one window.
     *
     * @param open shows a policy's details
     */
    public SourceScreen(Review review, Asking asking, Times times, TaskExecutor tasks, Consumer<UUID> open) {
        dialogs = new ImportDialogs(asking, review, tasks);
        model = new SourceViewModel(
                new WorkloadFinder(new Workloads(review.catalog()), tasks),
                new Sources(review.catalog(), review.workloads()),
                review.catalog(),
                tasks);
        view = new SourceView(
                model,
                new SourceSections(
                        open,
                        this::take,
                        new ImportSections(
                                times,
                                open,
                                new ImportSections.Asked(dialogs::add, dialogs::remove),
                                new SourceLines(
                                        times, new SourceLines.Asked(dialogs::addSource, dialogs::removeSource))),
                        dialogs::dismiss));
    }

    private void take(String suggestion) {
        view.take(suggestion);
    }

    /** Shows what a workload imports. */
    public void open(UUID workload) {
        model.finder().choose(workload);
    }

    @Override
    public ScreenId id() {
        return ScreenId.SOURCE;
    }

    @Override
    public Feather icon() {
        return Feather.DATABASE;
    }

    @Override
    public Parent build() {
        return Views.load(Fxml.SOURCE, view);
    }

    @Override
    public void onShow() {
        model.attach();
        view.focusWorkload();
    }

    @Override
    public void onHide() {
        model.detach();
    }

    @Override
    public List<Act> acts() {
        return List.of(
                Act.of(Shortcut.SEARCH.title(), Shortcut.SEARCH, view::focusWorkload),
                Act.explained(
                        text("check.import.add"),
                        null,
                        () -> model.workload().ifPresent(dialogs::add),
                        this::objection),
                Act.explained(
                        text("check.sources.add"),
                        null,
                        () -> model.workload().ifPresent(dialogs::addSource),
                        this::sourceObjection));
    }

    private @Nullable String sourceObjection() {
        boolean source = model.workload().filter(file -> file.use() == null).isPresent();
        return source ? text("check.sources.of.source") : objection();
    }

    private @Nullable String objection() {
        WorkloadFile file = model.workload().orElse(null);
        if (file == null) {
            return text("check.import.no.workload");
        }
        return file.editing() == null ? null : file.editing().reason();
    }

    /** Follows the catalog no longer. */
    @Override
    public void close() {
        onHide();
    }
}
