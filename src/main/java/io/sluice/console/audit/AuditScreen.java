package io.sluice.console.audit;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.review.Review;
import io.sluice.console.settings.Settings;
import io.sluice.console.support.Act;
import io.sluice.console.support.Dialog;
import io.sluice.console.support.DialogService;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Times;
import io.sluice.console.support.Toast;
import io.sluice.console.support.Toasts;
import io.sluice.console.support.Views;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Principal;
import io.sluice.egress.Role;
import io.sluice.protocol.AuditEvent;
import io.sluice.replica.Catalog;
import io.sluice.sync.Sync;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The audit log as a screen of the window, with its export (R27). */
public final class AuditScreen implements Screen, AutoCloseable {
    private static final Duration SAVED_SHOWN = Duration.ofSeconds(12);

    private final AuditViewModel model;
    private final AuditView view;
    private final Catalog catalog;
    private final Sync sync;
    private final DialogService dialogs;
    private final Toasts toasts;
    private final Clock clock;
    private final TaskExecutor tasks;
    private final Function<String, Optional<Path>> files;

    /**
     * The screen of one window.
     *
     * @param open shows a policy's details
     * @param files asks for a file to write to, given the name that is offered
     */
    public AuditScreen(
            Review review,
            Sync sync,
            DialogService dialogs,
            Toasts toasts,
            Settings settings,
            Times times,
            Clock clock,
            TaskExecutor tasks,
            Consumer<UUID> open,
            Function<String, Optional<Path>> files) {
        this.catalog = review.catalog();
        this.sync = sync;
        this.dialogs = dialogs;
        this.toasts = toasts;
        this.clock = clock;
        this.tasks = tasks;
        this.files = files;
        this.model = new AuditViewModel(catalog, sync, review.people(), clock, tasks);
        this.view = new AuditView(
                model,
                settings,
                times,
                new AuditView.Asked(
                        this::export,
                        event -> policy(event).isPresent(),
                        event -> policy(event).ifPresent(open),
                        new EventSections(times, this::name)));
    }

    @Override
    public ScreenId id() {
        return ScreenId.AUDIT;
    }

    @Override
    public Feather icon() {
        return Feather.BOOK_OPEN;
    }

    @Override
    public Parent build() {
        return Views.load(Fxml.AUDIT, view);
    }

    @Override
    public void onShow() {
        model.attach();
        view.focus();
    }

    @Override
    public void onHide() {
        model.detach();
    }

    @Override
    public List<Act> acts() {
        return List.of(
                Act.of(Shortcut.NEXT.title(), Shortcut.NEXT, view::next),
                Act.of(Shortcut.PREVIOUS.title(), Shortcut.PREVIOUS, view::previous),
                Act.of(Shortcut.SEARCH.title(), Shortcut.SEARCH, view::search),
                new Act(text("audit.refresh"), null, () -> true, model::refresh),
                new Act(text("audit.copy"), null, () -> view.selected().isPresent(), view::copy),
                exporting());
    }

    @Override
    public List<Act> actsFromElsewhere() {
        return List.of(exporting());
    }

    private Act exporting() {
        return Act.explained(
                text("audit.export"),
                null,
                this::export,
                () -> model.unreadable().orElse(null));
    }

    private Optional<UUID> policy(AuditEvent event) {
        UUID thing = event.thing();
        return thing == null
                ? Optional.empty()
                : catalog.read(view -> view.policy(thing)).map(EgressPolicy::id);
    }

    private @Nullable String name(UUID id) {
        return catalog.read(view -> name(view, id)).orElse(null);
    }

    private static Optional<String> name(EnrollmentView view, UUID id) {
        return view.principal(id)
                .map(Principal::name)
                .or(() -> view.role(id).map(Role::name))
                .or(() -> view.policy(id).map(EgressPolicy::name));
    }

    private void export() {
        ExportForm form = new ExportForm(
                sync.auditLog(), model.filter().periodProperty().get().from(clock.instant()), clock, tasks);
        dialogs.show(Dialog.of(
                text("audit.export.title"),
                Views.load(Fxml.AUDIT_EXPORT, new ExportView(form)),
                text("audit.export.act"),
                () -> {
                    form.submit(files, this::saved);
                    return false;
                }));
    }

    private void saved(AuditFile.Saved saved) {
        dialogs.cancel();
        toasts.show(new Toast(
                saved.objection()
                        .map(what -> text("audit.export.broken", saved.file(), what))
                        .orElseGet(() -> text("audit.export.saved", saved.events(), saved.file(), saved.withheld())),
                null,
                SAVED_SHOWN));
        model.refresh();
    }

    /** Follows the connection no longer. */
    @Override
    public void close() {
        model.detach();
    }
}
