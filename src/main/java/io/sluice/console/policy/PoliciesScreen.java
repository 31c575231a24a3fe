package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Asking;
import io.sluice.console.forms.Undoing;
import io.sluice.console.review.Review;
import io.sluice.console.settings.Settings;
import io.sluice.console.support.Act;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Times;
import io.sluice.console.support.Views;
import io.sluice.egress.Operation;
import java.util.List;
import java.util.UUID;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;

/** All policies, with the details of one, as a screen of the window. */
public final class PoliciesScreen implements Screen, AutoCloseable {
    private final PoliciesViewModel policies;
    private final PolicyViewModel policy;
    private final PolicyDialogs dialogs;
    private final PoliciesView view;
    private final Undoing undoing;
    private final Times times;

    /** The screen of one window. */
    public PoliciesScreen(
            Review review, Asking asking, Undoing undoing, Settings settings, Times times, TaskExecutor tasks) {
        this.undoing = undoing;
        this.times = times;
        this.policies = new PoliciesViewModel(review.policies(), review.catalog(), tasks);
        this.policy = new PolicyViewModel(review.files(), review.catalog(), tasks);
        this.dialogs = new PolicyDialogs(asking, review.decisions(), review.people(), review.catalog(), tasks);
        this.view = new PoliciesView(policies, settings);
    }

    @Override
    public ScreenId id() {
        return ScreenId.POLICIES;
    }

    @Override
    public Feather icon() {
        return Feather.SHIELD;
    }

    @Override
    public Parent build() {
        policies.selectedProperty().subscribe(id -> {
            if (id != null) {
                policy.show(id);
            }
        });
        return Views.load(Fxml.POLICIES, view, new PolicyView(policy, dialogs, times, this::open));
    }

    /** Shows the details of a policy. */
    public void open(UUID id) {
        policies.searchProperty().set("");
        policies.stateProperty().set(null);
        policies.selectedProperty().set(id);
    }

    /** Asks who may see and import a policy, or why it is revoked, as soon as its details are read. */
    public void ask(UUID id, Operation operation) {
        open(id);
        policy.whenShown(id, file -> {
            if (operation == Operation.REVOKE) {
                dialogs.revoke(file);
            } else if (operation == Operation.SHARE) {
                dialogs.share(file);
            }
        });
    }

    @Override
    public void onShow() {
        policies.attach();
        policy.attach();
        view.focusList();
    }

    @Override
    public void onHide() {
        policies.detach();
        policy.detach();
    }

    @Override
    public List<Act> acts() {
        return List.of(
                Act.of(Shortcut.NEXT.title(), Shortcut.NEXT, policies::next),
                Act.of(Shortcut.PREVIOUS.title(), Shortcut.PREVIOUS, policies::previous),
                Act.of(Shortcut.SEARCH.title(), Shortcut.SEARCH, view::focusSearch),
                new Act(
                        Shortcut.MANAGE_SHARING.title(),
                        Shortcut.MANAGE_SHARING,
                        () -> policy.can(Operation.SHARE),
                        () -> policy.file().ifPresent(dialogs::share)),
                new Act(
                        text("policy.revoke"),
                        null,
                        () -> policy.can(Operation.REVOKE),
                        () -> policy.file().ifPresent(dialogs::revoke)),
                Act.of(Shortcut.UNDO.title(), Shortcut.UNDO, undoing::undoLast));
    }

    /** Follows the catalog no longer. */
    @Override
    public void close() {
        onHide();
    }
}
