package io.sluice.backend;

import io.sluice.protocol.Api;
import io.sluice.protocol.AuditDetails;
import io.sluice.protocol.AuditEvent;
import io.sluice.protocol.AuditExport;
import io.sluice.protocol.AuditQuery;
import io.sluice.protocol.Malformed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is answered of the audit log; the enforcement point lets only those here who may read it (R14, R27). */
final class AuditRoutes {
    private final Commits commits;
    private final AuditReader reader;
    private final Clock clock;

    AuditRoutes(Commits commits, AuditReader reader, Clock clock) {
        this.commits = commits;
        this.reader = reader;
        this.clock = clock;
    }

    /** A page. */
    Answer page(Call call) throws Malformed {
        UUID user = call.caller().user();
        return Answer.lines(reader.page(AuditQuery.read(call::query), events -> shown(user, events))
                .text());
    }

    private List<AuditEvent> shown(UUID user, List<AuditEvent> events) {
        return commits.read(view -> AuditSight.of(view, user).shown(events));
    }

    /** A period, whole. That it was taken out is itself an event, which is not in it. */
    Answer export(Call call) throws Malformed {
        AuditQuery asked = AuditQuery.read(call::query);
        AuditQuery period = AuditQuery.period(asked.from(), asked.until());
        UUID user = call.caller().user();
        Instant now = Instant.ofEpochMilli(clock.millis());
        AuditExport export = commits.write(open -> {
            AuditExport made = reader.export(open.view().enrollment().id(), period, now);
            String details = new AuditDetails()
                    .by(AuditWords.name(open.view(), user))
                    .exported(made)
                    .text();
            AuditLog.append(
                    open.sql(), AuditLog.Event.of(now, user, "export-audit-log", call.source(), "accepted", details));
            return made;
        });
        return new Answer.Written(Api.NDJSON, out -> reader.write(export, events -> shown(user, events), out));
    }
}
