package io.sluice.replica;

import io.sluice.replica.JournalRecord.Answered;
import io.sluice.replica.JournalRecord.Queued;
import io.sluice.replica.JournalRecord.Sending;
import io.sluice.replica.JournalRecord.Settled;
import io.sluice.replica.JournalRecord.TurnedBack;
import io.sluice.replica.JournalRecord.Undone;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What a journal holds, told naively, and a maker of steps. */
final class JournalModel {
    private final List<List<JournalRecord>> decisions = new ArrayList<>();

    List<JournalRecord> records() {
        return decisions.stream().flatMap(List::stream).toList();
    }

    /** The next step, already taken here. */
    JournalRecord next(Random random) {
        if (decisions.isEmpty() || random.nextInt(3) == 0) {
            Queued queued =
                    new Queued(new UUID(random.nextLong(), random.nextLong()), "d".repeat(random.nextInt(9_000)));
            decisions.add(new ArrayList<>(List.of(queued)));
            return queued;
        }
        int at = random.nextInt(decisions.size());
        UUID id = decisions.get(at).getFirst().command();
        JournalRecord step = switch (random.nextInt(5)) {
            case 0 -> new Undone(id);
            case 1 -> new Settled(id);
            case 2 -> new Sending(id);
            case 3 -> new TurnedBack(id);
            default -> new Answered(id, "outcome " + random.nextInt());
        };
        if (step instanceof Undone || step instanceof Settled) {
            decisions.remove(at);
        } else {
            decisions.get(at).add(step);
        }
        return step;
    }
}
