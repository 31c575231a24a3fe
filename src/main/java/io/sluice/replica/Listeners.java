package io.sluice.replica;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to be told of changes. A listener that fails is logged and keeps nobody else from being told. */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Registered> all = new CopyOnWriteArrayList<>();

    /** A registration has an identity of its own: the same listener may be registered twice. */
    private static final class Registered {
        private final Runnable listener;

        Registered(Runnable listener) {
            this.listener = listener;
        }
    }

    Catalog.Subscription add(Runnable listener) {
        Registered registered = new Registered(listener);
        all.add(registered);
        return () -> all.remove(registered);
    }

    void tell() {
        for (Registered registered : all) {
            try {
                registered.listener.run();
            } catch (RuntimeException e) {
                LOG.error("A listener failed", e);
            }
        }
    }
}
