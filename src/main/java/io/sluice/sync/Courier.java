package io.sluice.sync;

import io.sluice.egress.Command;
import io.sluice.protocol.Api;
import io.sluice.protocol.CommandJson;
import io.sluice.protocol.Outcome;
import io.sluice.protocol.Problem;
import io.sluice.replica.Delivery;
import io.sluice.replica.Feed;
import io.sluice.replica.FeedPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Carries decisions to the backend and changes back. Each method is one round; what fails can be done again. */
final class Courier {
    /** What the words around the commands may take of a request's body. */
    private static final int ENVELOPE = 10_000;

    private final Delivery delivery;
    private final Feed feed;
    private final LongConsumer fetched;
    private Hold hold = new Hold("", Set.of(), Problem.of(Problem.Type.STEP_UP_REQUIRED, ""));

    /** What was turned away in a session until a fresh sign-in, and why. */
    private record Hold(String token, Set<UUID> commands, Problem why) {}

    /**
     * A courier.
     *
     * @param fetched told now and then how many rows a pull has brought so far
     */
    Courier(Delivery delivery, Feed feed, LongConsumer fetched) {
        this.delivery = delivery;
        this.feed = feed;
        this.fetched = fetched;
    }

    /**
     * Delivers every decision whose time has come, in order. One whose answer was lost is delivered again under its id,
     * and the backend repeats its answer. A decision is undone until it is taken, so before one is, a pull must show that
     * the backend is there and knows the session.
     *
     * <p>If an act needs a step-up, all of it waits: a decision may lean on an earlier one, so none overtakes another. In
     * the same session nothing is sent again before one of those that were turned away is taken back.
     */
    void push(BackendClient backend, String token, Instant now) throws IOException, Refusal {
        if (!hold.token().equals(token)) {
            release();
        }
        if (stepUp().isPresent()) {
            return;
        }
        if (delivery.nextDue().filter(due -> !due.isAfter(now)).isPresent()) {
            pull(backend, token);
        }
        for (List<Command> batch : batches(delivery.take(now))) {
            try {
                deliver(backend, token, batch);
            } catch (Refusal refusal) {
                if (refusal.problem().type().asksToSignIn()) {
                    delivery.turnedBack();
                }
                if (refusal.problem().type() != Problem.Type.STEP_UP_REQUIRED) {
                    throw refusal;
                }
                hold(token, batch, refusal.problem());
                return;
            }
        }
    }

    private void hold(String token, List<Command> batch, Problem why) {
        Set<UUID> commands = batch.stream().map(Command::id).collect(Collectors.toCollection(HashSet::new));
        commands.retainAll(delivery.unanswered());
        hold = new Hold(token, commands, why);
    }

    private void release() {
        hold = new Hold("", Set.of(), hold.why());
    }

    /** Why what is queued waits for a fresh sign-in; empty if it does not. */
    Optional<Problem> stepUp() {
        boolean waits = !hold.commands().isEmpty() && delivery.unanswered().containsAll(hold.commands());
        return waits ? Optional.of(hold.why()) : Optional.empty();
    }

    /** If the whole request is turned down, each command is tried alone: no bad one holds up the others. */
    private void deliver(BackendClient backend, String token, List<Command> batch) throws IOException, Refusal {
        try {
            backend.push(token, batch).forEach(delivery::answered);
        } catch (Refusal refusal) {
            Problem problem = refusal.problem();
            if (!problem.type().isVerdict()) {
                throw refusal;
            }
            if (batch.size() == 1) {
                UUID id = batch.getFirst().id();
                delivery.answered(new Outcome.Refused(id, problem.rule(), Refusal.said(problem), false));
                return;
            }
            for (Command command : batch) {
                deliver(backend, token, List.of(command));
            }
        }
    }

    static List<List<Command>> batches(List<Command> commands) {
        List<List<Command>> batches = new ArrayList<>();
        List<Command> batch = new ArrayList<>();
        int size = ENVELOPE;
        for (Command command : commands) {
            int length = CommandJson.text(command).getBytes(StandardCharsets.UTF_8).length + 1;
            if (!batch.isEmpty() && (batch.size() == Api.MOST_COMMANDS || size + length > Api.LARGEST_BODY)) {
                batches.add(batch);
                batch = new ArrayList<>();
                size = ENVELOPE;
            }
            batch.add(command);
            size += length;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    /** Pulls to the end of the feed; what was accepted before it began has then arrived. */
    void pull(BackendClient backend, String token) throws IOException, Refusal {
        Set<UUID> accepted = delivery.accepted();
        FeedPage page;
        long rows = 0;
        do {
            long before = rows;
            page = backend.changes(token, feed.cursor(), inPage -> fetched.accept(before + inPage));
            feed.apply(page);
            rows += page.rows().size();
            fetched.accept(rows);
        } while (page.more());
        delivery.settle(accepted);
    }
}
