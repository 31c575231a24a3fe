package io.sluice.console.audit;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.EmptyState;
import io.sluice.console.pieces.SkeletonRows;
import io.sluice.console.pieces.Tone;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** What stands where the log would, if there is nothing of it to be read. */
final class Instead {
    private Instead() {}

    /** Why there is nothing, and what to do about it. */
    static Node of(AuditState state, Runnable again) {
        return switch (state) {
            case AuditState.Reading() -> new SkeletonRows(6);
            case AuditState.Shown _ ->
                new EmptyState(Feather.SEARCH, text("audit.empty.why"), text("audit.empty.what"));
            case AuditState.Offline() ->
                new EmptyState(Feather.CLOUD_OFF, text("audit.offline.why"), text("audit.offline.what"));
            case AuditState.NotPermitted(String reason) ->
                new EmptyState(Feather.LOCK, text("audit.denied.why"), reason);
            case AuditState.Failed(String what) -> failed(what, again);
        };
    }

    static Node failed(String what, Runnable again) {
        return new Callout(Tone.DANGER, text("audit.failed.why"), what, text("audit.failed.act"), again);
    }
}
