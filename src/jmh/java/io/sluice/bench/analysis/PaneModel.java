package io.sluice.bench.analysis;

import io.sluice.console.review.ProposalFile;
import io.sluice.console.review.ProposalFiles;
import io.sluice.egress.Command;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.analysis.InMemoryEnrollment;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.replica.OutboxEntry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A local model with nothing undelivered, out of which the decision pane reads what it shows. */
final class PaneModel implements Catalog, Outbox {
    private final InMemoryEnrollment enrollment;
    private final ProposalFiles files = new ProposalFiles(this, this);

    PaneModel(InMemoryEnrollment enrollment) {
        this.enrollment = enrollment;
    }

    /** Everything that the pane shows of a proposal, the first blocks of what it opens among it. */
    ProposalFile read(EgressPolicy proposal) {
        return files.read(proposal.id()).orElseThrow();
    }

    @Override
    public <T> T read(Function<EnrollmentView, T> query) {
        return query.apply(enrollment);
    }

    @Override
    public <T> T readDelivered(Function<EnrollmentView, T> query) {
        return query.apply(enrollment);
    }

    @Override
    public UUID person() {
        return new UUID(0, 8);
    }

    @Override
    public long revision() {
        return 0;
    }

    @Override
    public Subscription subscribe(Runnable listener) {
        return () -> {};
    }

    @Override
    public List<OutboxEntry> entries() {
        return List.of();
    }

    @Override
    public OutboxEntry enqueue(Command command, List<EgressPolicy> base) {
        throw new UnsupportedOperationException("Nothing is decided in a benchmark.");
    }

    @Override
    public boolean undo(UUID command) {
        return false;
    }

    @Override
    public void sendNow(UUID command) {}

    @Override
    public void dismiss(UUID command) {}

    @Override
    public void undoTime(Duration time) {}
}
