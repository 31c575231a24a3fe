package io.sluice.sync;

import io.sluice.protocol.AuditPage;
import io.sluice.protocol.AuditQuery;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * The enrollment's audit log (R27). It lies on the backend alone, so every call waits for the network and asks as whoever is
 * signed in.
 */
public interface AuditLog {
    /**
     * A page, the newest events first.
     *
     * @throws IOException if the backend cannot be reached, or there is no connection to it
     * @throws Refusal if it does not show the log, with its reason
     */
    AuditPage page(AuditQuery query) throws IOException, Refusal;

    /**
     * A period, whole: the line that says what follows, then the events, the oldest first. Lines that came before a failure
     * have been handed on.
     *
     * @throws IOException if the backend cannot be reached, or breaks off
     * @throws Refusal if it does not show the log, with its reason
     */
    void export(AuditQuery period, Consumer<String> lines) throws IOException, Refusal;
}
