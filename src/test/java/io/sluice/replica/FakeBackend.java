package io.sluice.replica;

import io.sluice.egress.Command;
import io.sluice.egress.Decision.Accepted;
import io.sluice.egress.Decision.Conflict;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Facts;
import io.sluice.egress.Rulebook;
import io.sluice.egress.analysis.InMemoryEnrollment;
import io.sluice.protocol.FeedLine.Put;
import io.sluice.protocol.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The backend's side in memory, for one reader: the rulebook over rows, and the pages that they make. */
final class FakeBackend {
    private final InMemoryEnrollment enrollment;
    private final List<Put> log = new ArrayList<>();
    private long seq;

    FakeBackend(List<EnrollmentRow> rows) {
        this.enrollment = InMemoryEnrollment.of(rows);
        commit(rows);
    }

    /** Answers a command as the backend would. */
    Outcome answer(UUID actor, Command command) {
        return switch (Rulebook.decide(enrollment, actor, command, new Facts(SmallEnrollment.NOON))) {
            case Accepted(List<EnrollmentRow> rows) -> new Outcome.Accepted(command.id(), commit(rows), false);
            case Refused(var rule, String reason) -> new Outcome.Refused(command.id(), rule, reason, false);
            case Conflict(var cause, String message) ->
                new Outcome.Conflicting(
                        command.id(),
                        cause,
                        message,
                        enrollment.policy(command.policy()).stream().toList(),
                        null,
                        false);
        };
    }

    long commit(List<? extends EnrollmentRow> rows) {
        seq++;
        rows.forEach(row -> {
            enrollment.put(row);
            log.add(new Put(seq, row));
        });
        return seq;
    }

    InMemoryEnrollment enrollment() {
        return enrollment;
    }

    /** Everything that was ever committed, in order. */
    List<EnrollmentRow> rows() {
        return log.stream().map(Put::row).toList();
    }

    /** Everything after the cursor. */
    FeedPage after(Feed feed) {
        long from = feed.cursor().map(Long::valueOf).orElse(0L);
        List<Put> rows = log.stream().filter(put -> put.seq() > from).toList();
        return new FeedPage(false, rows, List.of(), Long.toString(seq), false);
    }
}
