package io.sluice.console.shell;

import static io.sluice.console.support.Texts.text;

import com.google.common.base.Throwables;
import io.sluice.console.support.Clip;
import io.sluice.console.support.Toast;
import io.sluice.console.support.Toasts;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows what nobody handled, beside the log, and offers to copy it. Used on the UI thread. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Duration SHOWN = Duration.ofSeconds(20);

    private final Toasts toasts;
    private final Function<String, String> report;

    /**
     * Failures of one window.
     *
     * @param report puts the trace of a failure into what is copied: with the versions, without secrets
     */
    public Failures(Toasts toasts, Function<String, String> report) {
        this.toasts = toasts;
        this.report = report;
    }

    /** Shows one. It never fails itself: what shows failures must not add to them. */
    public void show(Throwable failure) {
        try {
            toasts.show(new Toast(
                    text("shell.failed"),
                    new Toast.Action(
                            text("shell.failed.copy"),
                            () -> Clip.copy(report.apply(Throwables.getStackTraceAsString(failure)))),
                    SHOWN));
        } catch (RuntimeException e) {
            LOG.error("A failure could not be shown", e);
        }
    }
}
