package io.sluice.console.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work in the background and what follows it on the UI thread. Made by {@link TaskExecutor#task}; a failure that none of
 * its handlers takes goes to {@link TaskExecutor#unhandled}.
 */
public final class Task<T> {
    private final TaskExecutor executor;
    private final Callable<T> work;
    private final List<Handler<?>> handlers = new ArrayList<>();
    private Consumer<? super T> onSuccess = result -> {};
    private Runnable onEnd = () -> {};
    private @Nullable Latest latest;

    Task(TaskExecutor executor, Callable<T> work) {
        this.executor = executor;
        this.work = work;
    }

    /** What to do with the result. */
    public Task<T> onSuccess(Consumer<? super T> action) {
        onSuccess = action;
        return this;
    }

    /** What to do if the work fails in this way. The first handler that fits takes it. */
    public <E extends Exception> Task<T> onFailure(Class<E> type, Consumer<? super E> action) {
        handlers.add(new Handler<>(type, action));
        return this;
    }

    /** What to do last, whatever came of it; not run for a stale request. */
    public Task<T> onEnd(Runnable action) {
        onEnd = action;
        return this;
    }

    /** Makes this one of a series in which only the newest counts: the outcome of an older one is dropped. */
    public Task<T> latestOf(Latest series) {
        latest = series;
        return this;
    }

    /** Starts the work. */
    public void start() {
        Latest series = latest;
        long request = series == null ? 0 : series.next();
        executor.run(() -> {
            Runnable outcome = outcome();
            executor.uiThread().execute(() -> {
                if (series == null || series.isLatest(request)) {
                    follow(outcome);
                }
            });
        });
    }

    private Runnable outcome() {
        try {
            T result = work.call();
            return () -> onSuccess.accept(result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return () -> failed(e);
        } catch (Exception e) {
            return () -> failed(e);
        }
    }

    private void follow(Runnable outcome) {
        try {
            outcome.run();
        } catch (RuntimeException e) {
            executor.unhandled(e);
        } finally {
            onEnd.run();
        }
    }

    private void failed(Exception failure) {
        for (Handler<?> handler : handlers) {
            if (handler.takes(failure)) {
                return;
            }
        }
        executor.unhandled(failure);
    }

    private record Handler<E extends Exception>(Class<E> type, Consumer<? super E> action) {
        boolean takes(Exception failure) {
            if (!type.isInstance(failure)) {
                return false;
            }
            action.accept(type.cast(failure));
            return true;
        }
    }
}
