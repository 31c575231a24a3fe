package io.sluice.console.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TaskTest {
    private final List<Object> seen = new ArrayList<>();
    private final SameThreadTasks tasks = new SameThreadTasks();

    @Test
    void handsTheResultOn() {
        tasks.task(() -> "result")
                .onSuccess(seen::add)
                .onEnd(() -> seen.add("end"))
                .start();
        assertThat(seen).containsExactly("result", "end");
    }

    @Test
    void aFailureGoesToTheHandlerOfItsKind() {
        tasks.task(() -> {
                    throw new IOException("disk");
                })
                .onFailure(IllegalStateException.class, e -> seen.add("wrong"))
                .onFailure(IOException.class, e -> seen.add(e.getMessage()))
                .start();
        assertThat(seen).containsExactly("disk");
        assertThat(tasks.unhandled()).isEmpty();
    }

    @Test
    void aFailureThatNobodyHandlesIsNotLost() {
        IOException failure = new IOException("disk");
        tasks.task(() -> {
                    throw failure;
                })
                .onEnd(() -> seen.add("end"))
                .start();
        assertThat(tasks.unhandled()).containsExactly(failure);
        assertThat(seen).containsExactly("end");
    }

    @Test
    void aFailureInTheFollowUpIsNotLost() {
        IllegalStateException failure = new IllegalStateException("shown wrongly");
        tasks.task(() -> 1)
                .onSuccess(result -> {
                    throw failure;
                })
                .start();
        assertThat(tasks.unhandled()).containsExactly(failure);
    }

    @Test
    void theAnswerToAnOlderRequestIsDropped() {
        Held held = new Held();
        Latest latest = new Latest();
        held.task(() -> "old").latestOf(latest).onSuccess(seen::add).start();
        held.task(() -> "new").latestOf(latest).onSuccess(seen::add).start();
        held.waiting.removeLast().run();
        held.waiting.removeLast().run();
        assertThat(seen).containsExactly("new");
    }

    @Test
    void aCancelledRequestIsDropped() {
        Held held = new Held();
        Latest latest = new Latest();
        held.task(() -> "old").latestOf(latest).onSuccess(seen::add).start();
        latest.cancel();
        held.waiting.removeLast().run();
        assertThat(seen).isEmpty();
    }

    @Test
    void thePoolWorksElsewhereAndComesBackToTheUiThread() throws InterruptedException {
        BlockingQueue<String> names = new LinkedBlockingQueue<>();
        try (PooledTasks pool = new PooledTasks(Runnable::run, failure -> {})) {
            pool.task(() -> Thread.currentThread().getName())
                    .onSuccess(names::add)
                    .start();
            assertThat(names.poll(30, TimeUnit.SECONDS)).startsWith("console-task-");
        }
    }

    @Test
    void workThatComesAfterTheEndIsDropped() {
        PooledTasks pool = new PooledTasks(Runnable::run, seen::add);
        pool.close();
        pool.task(() -> "late").onSuccess(seen::add).start();
        assertThat(seen).isEmpty();
    }

    @Test
    void newsThatComesOftenIsToldOnce() {
        Deque<Runnable> later = new ArrayDeque<>();
        UiThread thread = later::add;
        Runnable news = thread.coalesced(() -> seen.add("news"));
        news.run();
        news.run();
        assertThat(later).hasSize(1);
        later.remove().run();
        news.run();
        later.remove().run();
        assertThat(seen).containsExactly("news", "news");
    }

    /** Runs nothing before it is told to. */
    private static final class Held implements TaskExecutor {
        final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void run(Runnable work) {
            waiting.add(work);
        }

        @Override
        public UiThread uiThread() {
            return Runnable::run;
        }

        @Override
        public void unhandled(Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
