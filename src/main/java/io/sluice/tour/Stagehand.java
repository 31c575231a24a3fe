package io.sluice.tour;

import io.sluice.console.support.FxThread;
import io.sluice.console.support.UiThread;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;

/** Runs things on the FX thread for the tour's own thread, and waits there for what must come about. */
final class Stagehand {
    /** Far beyond what anything here takes, so that only what never comes about is given up on. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final UiThread UI = new FxThread();

    private Stagehand() {}

    /** Runs something on the FX thread and returns its result. */
    static <T> T onFx(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        UI.execute(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        return get("an answer of the window", result);
    }

    /** Runs something on the FX thread and returns when it is done. */
    static void onFx(Runnable work) {
        onFx(() -> {
            work.run();
            return true;
        });
    }

    /** Waits until something is so, looking at it in each frame; then for two frames more, in which it is laid out. */
    static void until(String what, BooleanSupplier isSo) {
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        AnimationTimer watch = onFx(() -> {
            AnimationTimer timer = new Watch(isSo, seen);
            timer.start();
            return timer;
        });
        try {
            get(what, seen);
        } finally {
            UI.execute(watch::stop);
        }
    }

    private static <T> T get(String what, CompletableFuture<T> result) {
        try {
            return result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new TourFailure("Waited in vain for " + what + ".", e);
        } catch (ExecutionException e) {
            throw new TourFailure("The window failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourFailure("Interrupted while waiting for " + what + ".", e);
        }
    }

    private static final class Watch extends AnimationTimer {
        private static final int SETTLING = 3;

        private final BooleanSupplier isSo;
        private final CompletableFuture<Boolean> seen;
        private int frames;

        Watch(BooleanSupplier isSo, CompletableFuture<Boolean> seen) {
            this.isSo = isSo;
            this.seen = seen;
        }

        @Override
        public void handle(long now) {
            try {
                frames = isSo.getAsBoolean() ? frames + 1 : 0;
                if (frames >= SETTLING) {
                    stop();
                    seen.complete(true);
                }
            } catch (RuntimeException e) {
                stop();
                seen.completeExceptionally(e);
            }
        }
    }
}
