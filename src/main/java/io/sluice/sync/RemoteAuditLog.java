package io.sluice.sync;

import io.sluice.protocol.AuditPage;
import io.sluice.protocol.AuditQuery;
import io.sluice.protocol.Problem;
import io.sluice.sync.Line.Connected;
import java.io.IOException;
import java.util.function.Consumer;

/** Asks over the line that the synchronization has open, in its session. */
final class RemoteAuditLog implements AuditLog {
    private final Line line;
    private final Consumer<Problem> refused;

    /**
     * The log at the other end of a line.
     *
     * @param refused told when the session has ended
     */
    RemoteAuditLog(Line line, Consumer<Problem> refused) {
        this.line = line;
        this.refused = refused;
    }

    @FunctionalInterface
    private interface Request<T> {
        T to(Connected connected) throws IOException, Refusal;
    }

    @Override
    public AuditPage page(AuditQuery query) throws IOException, Refusal {
        return ask(connected -> connected.backend().audit(connected.token(), query));
    }

    @Override
    public void export(AuditQuery period, Consumer<String> lines) throws IOException, Refusal {
        ask(connected -> {
            connected.backend().auditExport(connected.token(), period, lines);
            return true;
        });
    }

    private <T> T ask(Request<T> request) throws IOException, Refusal {
        Connected connected =
                line.connected().orElseThrow(() -> new IOException("there is no connection to the backend"));
        try {
            return request.to(connected);
        } catch (Refusal refusal) {
            if (refusal.problem().type().asksToSignIn()) {
                refused.accept(refusal.problem());
            }
            throw refusal;
        }
    }
}
