package io.sluice.replica;

import io.sluice.egress.EnrollmentView;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the signed-in person may see, in memory, with the effects of undelivered decisions on top. It changes at the ends
 * of pages of the feed and when the outbox does.
 */
public interface Catalog {

    /**
     * Reads it, while nothing changes it. Keep it short and take nothing but values out of it. May wait a moment for a
     * page to be applied, so not on the FX thread.
     */
    <T> T read(Function<EnrollmentView, T> query);

    /** Reads it without the effects of undelivered decisions. */
    <T> T readDelivered(Function<EnrollmentView, T> query);

    /** Who is signed in. */
    UUID person();

    /** Rises with every change. */
    long revision();

    /** Calls the listener after every change, on the thread that made it. Closing the subscription ends that. */
    Subscription subscribe(Runnable listener);

    /** A subscription. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
