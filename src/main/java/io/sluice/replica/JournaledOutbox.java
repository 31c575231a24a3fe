package io.sluice.replica;

import io.sluice.egress.Command;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Operation;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.Outcome;
import io.sluice.protocol.OutcomeJson;
import io.sluice.replica.Catalog.Subscription;
import io.sluice.replica.JournalRecord.Answered;
import io.sluice.replica.JournalRecord.Queued;
import io.sluice.replica.JournalRecord.Sending;
import io.sluice.replica.JournalRecord.Settled;
import io.sluice.replica.JournalRecord.TurnedBack;
import io.sluice.replica.JournalRecord.Undone;
import io.sluice.replica.OutboxEntry.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox over the journal. Every step is in the journal, forced to disk, before it is visible here; the effect of what
 * is not yet delivered is laid over the catalog.
 */
final class JournaledOutbox implements Outbox, Delivery {
    /** How long a decision waits unless a person chose otherwise. */
    static final Duration USUAL_UNDO_TIME = Duration.ofSeconds(5);

    static final Duration LONGEST_UNDO_TIME = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(JournaledOutbox.class);

    private final Journal journal;
    private final MemoryCatalog catalog;
    private final Clock clock;
    private final Listeners listeners = new Listeners();
    private final Map<UUID, OutboxEntry> entries = new LinkedHashMap<>();
    /** What was taken last, for the first time. */
    private final Set<UUID> firstTaken = new HashSet<>();

    private volatile List<OutboxEntry> published = List.of();
    private final Consumer<Duration> undoTimeKeeper;
    private volatile Duration undoTime;

    /**
     * Takes up what the journal holds.
     *
     * @param undoTimeKeeper told of every choice of another undo time
     * @throws Malformed if a decision in it was written by a newer version
     */
    JournaledOutbox(
            Journal journal, MemoryCatalog catalog, Clock clock, Duration undoTime, Consumer<Duration> undoTimeKeeper)
            throws Malformed {
        this.journal = journal;
        this.catalog = catalog;
        this.clock = clock;
        this.undoTime = undoTime;
        this.undoTimeKeeper = undoTimeKeeper;
        for (JournalRecord record : journal.records()) {
            restore(record);
        }
        publish();
    }

    private void restore(JournalRecord record) throws Malformed {
        switch (record) {
            case Queued(UUID id, String decision) -> {
                DecisionText read = DecisionText.read(decision);
                Instant sendAfter = read.queuedAt().plus(undoTime);
                entries.put(id, new OutboxEntry(read.command(), read.base(), Status.QUEUED, null, sendAfter));
            }
            case Sending(UUID id) -> change(id, Status.SENDING, null);
            case TurnedBack(UUID id) -> change(id, Status.QUEUED, null);
            case Answered(UUID id, String text) -> {
                Outcome outcome = OutcomeJson.read(text);
                change(id, statusAfter(outcome), outcome);
            }
            case Undone(UUID id) -> entries.remove(id);
            case Settled(UUID id) -> entries.remove(id);
        }
    }

    @Override
    public OutboxEntry enqueue(Command decided, List<EgressPolicy> base) {
        OutboxEntry entry;
        synchronized (this) {
            if (entries.containsKey(decided.id())) {
                throw new IllegalArgumentException("The decision " + decided.id() + " is in the outbox already.");
            }
            Command command = decided.leaningOn(Outbox.leansOn(decided, entries.values()));
            Instant now = clock.instant();
            journal.append(new Queued(command.id(), new DecisionText(now, command, base).text()));
            entry = new OutboxEntry(command, base, Status.QUEUED, null, now.plus(undoTime));
            entries.put(command.id(), entry);
        }
        publish();
        return entry;
    }

    @Override
    public boolean undo(UUID command) {
        synchronized (this) {
            if (!has(command, Status.QUEUED)) {
                return false;
            }
            journal.append(new Undone(command));
            entries.remove(command);
        }
        publish();
        return true;
    }

    @Override
    public void sendNow(UUID command) {
        synchronized (this) {
            entries.computeIfPresent(
                    command,
                    (_, entry) -> new OutboxEntry(
                            entry.command(), entry.base(), entry.status(), entry.outcome(), clock.instant()));
        }
        publish();
    }

    @Override
    public void dismiss(UUID command) {
        synchronized (this) {
            if (!has(command, Status.NEEDS_ATTENTION)) {
                return;
            }
            journal.append(new Settled(command));
            entries.remove(command);
        }
        publish();
    }

    @Override
    public void undoTime(Duration time) {
        if (time.isNegative() || time.compareTo(LONGEST_UNDO_TIME) > 0) {
            throw new IllegalArgumentException("The undo time is 0 to 30 seconds, not " + time + ".");
        }
        undoTime = time;
        undoTimeKeeper.accept(time);
    }

    @Override
    public List<OutboxEntry> entries() {
        return published;
    }

    @Override
    public List<Command> take(Instant now) {
        List<Command> taken = new ArrayList<>();
        int marked = 0;
        try {
            synchronized (this) {
                firstTaken.clear();
                for (OutboxEntry entry : List.copyOf(entries.values())) {
                    UUID id = entry.command().id();
                    if (entry.status() == Status.QUEUED) {
                        if (!due(entry, now)) {
                            break;
                        }
                        journal.append(new Sending(id));
                        change(id, Status.SENDING, null);
                        firstTaken.add(id);
                        marked++;
                    }
                    if (has(id, Status.SENDING)) {
                        taken.add(entry.command());
                    }
                }
            }
        } finally {
            if (marked > 0) {
                publish();
            }
        }
        return taken;
    }

    @Override
    public void turnedBack() {
        synchronized (this) {
            for (UUID id : firstTaken) {
                if (has(id, Status.SENDING)) {
                    journal.append(new TurnedBack(id));
                    change(id, Status.QUEUED, null);
                }
            }
            firstTaken.clear();
        }
        publish();
    }

    /** One that would wait longer than anybody may choose shows that the clock was set back: it does not wait. */
    private static boolean due(OutboxEntry entry, Instant now) {
        return !now.isBefore(entry.sendAfter()) || now.plus(LONGEST_UNDO_TIME).isBefore(entry.sendAfter());
    }

    @Override
    public Set<UUID> unanswered() {
        return published.stream()
                .filter(entry -> entry.status() == Status.QUEUED || entry.status() == Status.SENDING)
                .map(entry -> entry.command().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Instant> nextDue() {
        return published.stream()
                .filter(entry -> entry.status() == Status.QUEUED)
                .findFirst()
                .map(OutboxEntry::sendAfter);
    }

    @Override
    public void answered(Outcome outcome) {
        synchronized (this) {
            if (!has(outcome.id(), Status.SENDING)) {
                LOG.warn("An answer came to a decision that is not being sent: {}", outcome.id());
                return;
            }
            journal.append(new Answered(outcome.id(), OutcomeJson.text(outcome)));
            change(outcome.id(), statusAfter(outcome), outcome);
            if (outcome instanceof Outcome.Accepted) {
                settleEarlier(outcome.id());
            }
        }
        publish();
    }

    /** What was decided anew on a proposal, and accepted, puts the earlier answers to it away that were not. */
    private void settleEarlier(UUID accepted) {
        Command anew = Objects.requireNonNull(entries.get(accepted)).command();
        if (!anew.operation().endsProposal()) {
            return;
        }
        for (OutboxEntry entry : List.copyOf(entries.values())) {
            Command earlier = entry.command();
            if (entry.status() == Status.NEEDS_ATTENTION
                    && earlier.policy().equals(anew.policy())
                    && (earlier.operation().endsProposal() || earlier.operation() == Operation.REQUEST_CHANGES)) {
                journal.append(new Settled(earlier.id()));
                entries.remove(earlier.id());
            }
        }
    }

    private static Status statusAfter(Outcome outcome) {
        return outcome instanceof Outcome.Accepted ? Status.ACCEPTED : Status.NEEDS_ATTENTION;
    }

    @Override
    public Set<UUID> accepted() {
        return published.stream()
                .filter(entry -> entry.status() == Status.ACCEPTED)
                .map(entry -> entry.command().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void settle(Set<UUID> commands) {
        if (commands.isEmpty()) {
            return;
        }
        synchronized (this) {
            for (UUID command : commands) {
                if (has(command, Status.ACCEPTED)) {
                    journal.append(new Settled(command));
                    entries.remove(command);
                }
            }
        }
        publish();
    }

    @Override
    public Subscription subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    private boolean has(UUID command, Status status) {
        OutboxEntry entry = entries.get(command);
        return entry != null && entry.status() == status;
    }

    private void change(UUID command, Status status, @Nullable Outcome outcome) {
        entries.computeIfPresent(
                command,
                (_, entry) -> new OutboxEntry(entry.command(), entry.base(), status, outcome, entry.sendAfter()));
    }

    /** Outside the lock, so that a listener may ask for anything. */
    private void publish() {
        synchronized (this) {
            published = List.copyOf(entries.values());
        }
        catalog.undelivered(this::onTheirWay);
        listeners.tell();
    }

    private List<Command> onTheirWay() {
        return published.stream()
                .filter(entry -> entry.status() != Status.NEEDS_ATTENTION)
                .map(OutboxEntry::command)
                .toList();
    }
}
