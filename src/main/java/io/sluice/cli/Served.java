package io.sluice.cli;

import io.sluice.backend.Backend;
import io.sluice.backend.Protection;
import io.sluice.backend.SignalChoice;
import io.sluice.demo.EmbeddedBackend;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A backend that this process runs until it is told to stop.
 *
 * @param uri where it is reached
 * @param authority the certificate to trust; null if a key store was given
 * @param what it serves: "the demo enrollment"
 * @param who can sign in, as the end of a sentence
 * @param signals that are looked at; empty for none
 */
record Served(
        URI uri, @Nullable Path authority, String what, String who, Optional<SignalChoice> signals, Runnable close) {
    static Served of(EmbeddedBackend demo, String who) {
        return new Served(
                demo.uri(), demo.authority(), "the demo enrollment", who, Optional.of(demo.signals()), demo::close);
    }

    static Served of(Backend backend, Protection protection, String who) {
        return new Served(
                backend.uri(),
                backend.authority().orElse(null),
                "the enrollment",
                who,
                protection.signals(),
                backend::close);
    }

    /** Where it is, for a person. */
    String sentence() {
        Path certificate = authority;
        return "Serving %s at %s%s; %s."
                .formatted(what, uri, certificate == null ? "" : " (--ca " + certificate.toAbsolutePath() + ")", who);
    }

    /** Waits until the process is told to stop, and stops it. */
    void untilStopped() {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread hook = Thread.ofPlatform().name("stop").unstarted(() -> {
            close.run();
            stopped.countDown();
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            stopped.await();
        } catch (InterruptedException e) {
            // Closed before the interrupt is told on: an interrupted thread would break the database's file off.
            Runtime.getRuntime().removeShutdownHook(hook);
            close.run();
            Thread.currentThread().interrupt();
        }
    }
}
