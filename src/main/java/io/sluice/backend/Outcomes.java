package io.sluice.backend;

import static io.sluice.store.jooq.Tables.OUTCOME;

import io.sluice.egress.EgressPolicy;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.Outcome;
import io.sluice.protocol.OutcomeJson;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What was answered to every command, for ever. */
final class Outcomes {
    private Outcomes() {}

    /** An outcome with whom and what it was an answer to. */
    record Stored(UUID actor, String bodyHash, Outcome outcome) {}

    static Optional<Stored> find(DSLContext in, UUID command) {
        return in.selectFrom(OUTCOME)
                .where(OUTCOME.COMMAND_ID.eq(command))
                .fetchOptional(row -> new Stored(row.getActor(), row.getBodyHash(), read(row.getAnswer())));
    }

    static void store(DSLContext in, Stored stored, Instant now) {
        in.insertInto(OUTCOME)
                .set(OUTCOME.COMMAND_ID, stored.outcome().id())
                .set(OUTCOME.ACTOR, stored.actor())
                .set(OUTCOME.BODY_HASH, stored.bodyHash())
                .set(OUTCOME.SEQ, seq(stored.outcome()))
                .set(OUTCOME.ANSWERED_AT, now.toEpochMilli())
                .set(OUTCOME.ANSWER, OutcomeJson.text(stored.outcome()))
                .execute();
    }

    private static @Nullable Long seq(Outcome outcome) {
        return outcome instanceof Outcome.Accepted accepted ? accepted.seq() : null;
    }

    private static Outcome read(String answer) {
        try {
            return OutcomeJson.read(answer);
        } catch (Malformed e) {
            throw new IllegalStateException("A stored outcome cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The same answer, marked as a repetition.
     *
     * @param visible a policy as its receiver may see it now; empty if not at all
     */
    static Outcome replayed(Outcome outcome, Function<EgressPolicy, Optional<EgressPolicy>> visible) {
        return switch (outcome) {
            case Outcome.Accepted it -> new Outcome.Accepted(it.id(), it.seq(), true);
            case Outcome.Refused it -> new Outcome.Refused(it.id(), it.rule(), it.reason(), true);
            case Outcome.Conflicting it ->
                new Outcome.Conflicting(
                        it.id(),
                        it.cause(),
                        it.message(),
                        it.theirs().stream()
                                .flatMap(policy -> visible.apply(policy).stream())
                                .toList(),
                        it.evidence(),
                        true);
        };
    }
}
