package io.sluice.console.forms;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.review.Decisions;
import io.sluice.console.review.Opposite;
import io.sluice.console.review.Undo;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Toast;
import io.sluice.console.support.Toasts;
import io.sluice.egress.Operation;
import io.sluice.replica.OutboxEntry;
import io.sluice.sync.Sync;
import io.sluice.sync.SyncStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells that a decision was queued and lets it be taken back; once it has left, offers what reverses it. */
public final class Undoing implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofSeconds(3);

    private final Decisions decisions;
    private final TaskExecutor tasks;
    private final Toasts toasts;
    private final Sync sync;
    private final Clock clock;
    private final Consumer<Opposite> open;
    private final WhileQueued whileQueued;

    /**
     * For one window.
     *
     * @param open opens the question of an act that reverses a decision
     */
    public Undoing(
            Decisions decisions, TaskExecutor tasks, Toasts toasts, Sync sync, Clock clock, Consumer<Opposite> open) {
        this.decisions = decisions;
        this.tasks = tasks;
        this.toasts = toasts;
        this.sync = sync;
        this.clock = clock;
        this.open = open;
        whileQueued = new WhileQueued(decisions, tasks, toasts);
    }

    /** Tells that a decision was queued, with undo for as long as it waits, or a good while if something else has to happen first. */
    public void queued(OutboxEntry entry) {
        tasks.task(() -> queued(entry, decisions.together(entry)))
                .onSuccess(this::show)
                .start();
    }

    /** What says what it waits for goes with the waiting. */
    private void show(Told told) {
        toasts.show(told.toast());
        if (!told.online()) {
            whileQueued.follow(told.toast(), told.commands());
        }
    }

    private record Told(Toast toast, Set<UUID> commands, boolean online) {}

    private Told queued(OutboxEntry entry, List<OutboxEntry> together) {
        SyncStatus.Connection connection = sync.status().connection();
        boolean online = connection == SyncStatus.Connection.ONLINE;
        boolean several = together.size() > 1;
        String what = several ? what(together) : what(entry);
        String sentence = switch (connection) {
            case ONLINE -> text("forms.queued", what);
            case SIGN_IN_REQUIRED, STEP_UP_REQUIRED -> text("forms.queued.sign-in", what);
            case UPGRADE_REQUIRED -> text("forms.queued.upgrade", what);
            case CONNECTING, OFFLINE, UNTRUSTED, WORKING_OFFLINE -> text("forms.queued.offline", what);
        };
        Duration stay = online ? time(entry) : LONGEST;
        UUID command = entry.command().id();
        Toast toast = several
                ? new Toast(
                        sentence,
                        new Toast.Action(text("forms.undo.these", together.size()), () -> undoAll(together)),
                        stay)
                : Toast.withUndo(sentence, () -> undo(command), stay);
        Set<UUID> commands = several
                ? together.stream().map(each -> each.command().id()).collect(Collectors.toSet())
                : Set.of(command);
        return new Told(toast, commands, online);
    }

    private Duration time(OutboxEntry entry) {
        Duration left = Duration.between(clock.instant(), entry.sendAfter());
        if (left.compareTo(LONGEST) > 0) {
            return LONGEST;
        }
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    /** Takes back the newest decision that has not left, and with it those that were made in the same act. */
    public void undoLast() {
        tasks.task(() -> decisions.undoable().map(decisions::together).orElse(List.of()))
                .onSuccess(newest -> {
                    if (newest.isEmpty()) {
                        toasts.show(Toast.of(text("forms.nothing.to.undo")));
                    } else if (newest.size() == 1) {
                        undo(newest.getFirst().command().id());
                    } else {
                        undoAll(newest);
                    }
                })
                .start();
    }

    /** Takes back a decision, if it has not left. */
    public void undo(UUID command) {
        tasks.task(() -> told(decisions.undo(command))).onSuccess(toasts::show).start();
    }

    /** Takes back what was decided in one act, as far as it has not left. */
    private void undoAll(List<OutboxEntry> together) {
        tasks.task(() -> together.reversed().stream()
                        .map(entry -> decisions.undo(entry.command().id()))
                        .filter(Undo.Undone.class::isInstance)
                        .count())
                .onSuccess(undone -> toasts.show(Toast.of(
                        undone == together.size()
                                ? text("forms.undone", what(together))
                                : text("forms.undone.part", undone, together.size() - undone))))
                .start();
    }

    private Toast told(Undo result) {
        return switch (result) {
            case Undo.Undone(var entries)
            when entries.size() == 1 -> Toast.of(text("forms.undone", what(entries.getFirst())));
            case Undo.Undone(var entries) ->
                Toast.of(text("forms.undone.more", what(entries.getFirst()), entries.size() - 1));
            case Undo.TooLate(OutboxEntry entry, Optional<Opposite> opposite) -> tooLate(entry, opposite);
            case Undo.Settled() -> Toast.of(text("forms.nothing.to.undo"));
        };
    }

    private Toast tooLate(OutboxEntry entry, Optional<Opposite> opposite) {
        if (opposite.isEmpty()) {
            return Toast.of(text("forms.too.late.final", what(entry)));
        }
        Opposite reverse = opposite.get();
        return new Toast(
                text("forms.too.late", what(entry)),
                new Toast.Action(reverse.operation().title(), () -> open.accept(reverse)),
                LONGEST);
    }

    /** Several that were decided in one act. */
    private static String what(List<OutboxEntry> together) {
        Operation operation = together.getFirst().command().operation();
        return operation == Operation.PROPOSE
                ? text("forms.what.request", together.size())
                : text("forms.what.several", operation.title(), together.size());
    }

    /** Reads the catalog: not on the UI thread. */
    private String what(OutboxEntry entry) {
        String title = entry.command().operation().title();
        String subject = decisions.about(entry);
        return subject.isEmpty() ? title : text("forms.what", title, subject);
    }

    /** Follows no decision any longer. */
    @Override
    public void close() {
        whileQueued.close();
    }
}
