package io.sluice.sync;

import io.sluice.protocol.AuditPage;
import io.sluice.protocol.AuditQuery;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * The log at the other end of the line.
 *
 * @param remote asks there
 */
record RemoteAuditLog(Remote remote) implements AuditLog {
    @Override
    public AuditPage page(AuditQuery query) throws IOException, Refusal {
        return remote.ask(connected -> connected.backend().audit(connected.token(), query));
    }

    @Override
    public void export(AuditQuery period, Consumer<String> lines) throws IOException, Refusal {
        remote.ask(connected -> {
            connected.backend().auditExport(connected.token(), period, lines);
            return true;
        });
    }
}
