package io.sluice.console.policy;

import io.sluice.egress.EnrollmentView;
import io.sluice.egress.analysis.InMemoryEnrollment;
import io.sluice.replica.Catalog;
import java.util.UUID;
import java.util.function.Function;

/** A catalog that loses everything, as when every grant is taken away, or that cannot be read any more. */
final class LosingCatalog implements Catalog {
    private final Catalog kept;
    boolean lost;
    boolean broken;

    LosingCatalog(Catalog kept) {
        this.kept = kept;
    }

    @Override
    public <T> T read(Function<EnrollmentView, T> query) {
        if (broken) {
            throw new IllegalStateException("the store is gone");
        }
        return lost ? query.apply(new InMemoryEnrollment()) : kept.read(query);
    }

    @Override
    public <T> T readDelivered(Function<EnrollmentView, T> query) {
        return read(query);
    }

    @Override
    public UUID person() {
        return kept.person();
    }

    @Override
    public long revision() {
        return kept.revision();
    }

    @Override
    public Subscription subscribe(Runnable listener) {
        return kept.subscribe(listener);
    }
}
