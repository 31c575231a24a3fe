package io.sluice.console;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.shell.Overlays;
import io.sluice.console.signin.Browser;
import io.sluice.console.signin.BrowserSignInModel;
import io.sluice.console.signin.BrowserSignInModel.Phase;
import io.sluice.console.signin.BrowserSignInView;
import io.sluice.console.support.Dialog;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Toast;
import io.sluice.console.support.Views;
import io.sluice.protocol.Posture;
import io.sluice.replica.Catalog;
import io.sluice.sync.AuditLog;
import io.sluice.sync.NotSignedIn;
import io.sluice.sync.Refusal;
import io.sluice.sync.SigningIn;
import io.sluice.sync.Sync;
import io.sluice.sync.SyncStatus;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * The sync client as a window has it: whoever wants to sign in again is led to the browser, in a dialog, where that is how one
 * signs in (R30). Wherever a screen offers to sign in, it does so here. Signing in is used on the UI thread.
 */
final class BrowserSync implements Sync, AutoCloseable {
    private final Sync sync;
    private final Overlays overlays;
    private final TaskExecutor tasks;
    private final BrowserSignInModel model;
    private boolean underWay;
    private boolean shown;

    BrowserSync(Sync sync, Browser browser, Overlays overlays, TaskExecutor tasks) {
        this.sync = sync;
        this.overlays = overlays;
        this.tasks = tasks;
        this.model = new BrowserSignInModel(browser, tasks.uiThread());
        model.phaseProperty().subscribe(this::tell);
        overlays.dialogs().openProperty().subscribe(open -> {
            if (!open && !model.gaveUp()) {
                tell(model.phaseProperty().get());
            }
        });
    }

    @Override
    public void signIn() {
        if (underWay) {
            model.openAgain();
            return;
        }
        underWay = true;
        model.begin();
        tasks.task(() -> {
                    sync.signIn(model);
                    return true;
                })
                .onSuccess(done -> over())
                .onFailure(NotSignedIn.class, this::failed)
                .onFailure(Refusal.class, this::failed)
                .onFailure(IOException.class, this::failed)
                .onEnd(() -> underWay = false)
                .start();
    }

    private void over() {
        model.over();
        if (shown) {
            overlays.dialogs().cancel();
        }
    }

    private void failed(Exception failure) {
        if (model.gaveUp()) {
            model.over();
        } else {
            model.failed(String.valueOf(failure.getMessage()));
        }
    }

    /** In a dialog; while another is on screen, only in passing, and in the dialog as soon as that one is gone. */
    private void tell(Phase phase) {
        if (phase != Phase.NONE && !shown) {
            shown = overlays.dialogs().show(dialog());
            if (!shown) {
                String sentence =
                        phase == Phase.WAITING ? text("signin.waiting", model.place()) : text("signin.failed");
                overlays.toasts().showWhenFree(Toast.of(sentence));
            }
        }
    }

    private Dialog dialog() {
        return new Dialog(
                text("signin.title"),
                Views.load(Fxml.BROWSER_SIGN_IN, new BrowserSignInView(model)),
                text("signin.act"),
                Dialog.Kind.GIVES,
                () -> {
                    signIn();
                    return false;
                },
                () -> {
                    shown = false;
                    model.giveUp();
                });
    }

    @Override
    public void signIn(SigningIn person) throws IOException, Refusal, NotSignedIn {
        sync.signIn(person);
    }

    @Override
    public SyncStatus status() {
        return sync.status();
    }

    @Override
    public Catalog.Subscription subscribe(Consumer<SyncStatus> listener) {
        return sync.subscribe(listener);
    }

    @Override
    public void syncNow() {
        sync.syncNow();
    }

    @Override
    public void workOffline(boolean offline) {
        sync.workOffline(offline);
    }

    @Override
    public AuditLog auditLog() {
        return sync.auditLog();
    }

    @Override
    public Posture posture() throws IOException, Refusal {
        return sync.posture();
    }

    /** The window is gone: nobody signs in any more. */
    @Override
    public void close() {
        model.giveUp();
    }
}
