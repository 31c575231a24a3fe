package io.sluice.backend;

import io.sluice.protocol.AuditDetails;
import io.sluice.trust.ApiOperation;
import io.sluice.trust.DenialLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes requests that are turned away to the audit log (R23, R27). Of the same request of the same person from the same
 * address it writes one a minute and counts the others, which the next one tells: or anybody who is not even signed in could
 * fill the disk.
 */
final class Denials implements DenialLog {
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int KNOWN = 1_000;

    private final Commits commits;
    private final Clock clock;
    private final Map<Denied, Told> told = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Denied, Told> eldest) {
            return size() > KNOWN;
        }
    };

    private record Denied(String act, @Nullable UUID actor, String source, String reason) {}

    /** When it was last written, and how often it has happened since. */
    private record Told(Instant at, long since) {}

    Denials(Commits commits, Clock clock) {
        this.commits = commits;
        this.clock = clock;
    }

    @Override
    public void denied(ApiOperation operation, Optional<UUID> user, String source, String reason) {
        denied(operation.wire(), user.orElse(null), source, reason);
    }

    /** Somebody is not let in. */
    void denied(String act, @Nullable UUID actor, String source, String reason) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Optional<Long> unwritten = tell(new Denied(act, actor, source, reason), now);
        unwritten.ifPresent(more -> commits.write(open -> {
            AuditDetails details = new AuditDetails()
                    .by(AuditWords.name(open.view(), actor))
                    .said(reason)
                    .more(more);
            AuditLog.append(open.sql(), AuditLog.Event.of(now, actor, act, source, "denied", details.text()));
            return more;
        }));
    }

    /** How many were not written since the last one that was; empty if this one is not either. */
    private synchronized Optional<Long> tell(Denied denied, Instant now) {
        Told before = told.get(denied);
        if (before != null && now.isBefore(before.at().plus(QUIET))) {
            told.put(denied, new Told(before.at(), before.since() + 1));
            return Optional.empty();
        }
        told.put(denied, new Told(now, 0));
        return Optional.of(before == null ? 0 : before.since());
    }
}
