package io.sluice.console.signin;

import io.sluice.console.support.UiThread;
import io.sluice.sync.SigningIn;
import java.net.URI;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** One sign-in in a browser after the other, as the person sees them. Used on the UI thread, but for {@link #begun}. */
public final class BrowserSignInModel implements SigningIn {
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", Phase.NONE);
    private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Browser browser;
    private final UiThread thread;
    private @Nullable URI open;
    private @Nullable Runnable giveUp;
    private boolean unwanted;

    /** Where a sign-in is. */
    public enum Phase {
        /** There is none, or it is not known yet whether it takes a browser. */
        NONE,
        /** The browser is open, or ought to be. */
        WAITING,
        /** It came to nothing. */
        FAILED
    }

    /** Nothing has begun. */
    public BrowserSignInModel(Browser browser, UiThread thread) {
        this.browser = browser;
        this.thread = thread;
    }

    /** A sign-in is about to begin: what was there before is forgotten. */
    public void begin() {
        over();
        unwanted = false;
    }

    @Override
    public void begun(URI where, Runnable end) {
        thread.execute(() -> {
            if (unwanted) {
                end.run();
                return;
            }
            open = where;
            giveUp = end;
            address.set(where.toString());
            phase.set(Phase.WAITING);
            browser.open(where);
        });
    }

    /** Opens the browser once more, where the first time showed nothing. */
    public void openAgain() {
        URI where = open;
        if (where != null) {
            browser.open(where);
        }
    }

    /** The person does not want to go on; nothing happens if nothing waits. */
    public void giveUp() {
        unwanted = true;
        Runnable end = giveUp;
        if (end != null) {
            end.run();
        }
    }

    /** Whether the person gave up what began last. */
    public boolean gaveUp() {
        return unwanted;
    }

    /** It came to nothing. */
    public void failed(String sentence) {
        over();
        problem.set(sentence);
        phase.set(Phase.FAILED);
    }

    /** It is over, whatever came of it. */
    public void over() {
        open = null;
        giveUp = null;
        address.set("");
        problem.set("");
        phase.set(Phase.NONE);
    }

    /** Where it is. */
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** What the browser is to open; empty if nothing waits. */
    public ReadOnlyStringProperty addressProperty() {
        return address.getReadOnlyProperty();
    }

    /** Whose page that is: the host, as the person can compare it with what the browser shows; empty if nothing waits. */
    public String place() {
        URI where = open;
        return where == null ? "" : String.valueOf(where.getHost());
    }

    /** Why it came to nothing; empty if it did not. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
