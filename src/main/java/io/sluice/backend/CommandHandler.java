package io.sluice.backend;

import io.sluice.egress.Act;
import io.sluice.egress.BucketRegion;
import io.sluice.egress.Command;
import io.sluice.egress.Decision;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Evidence;
import io.sluice.egress.Facts;
import io.sluice.egress.Rule;
import io.sluice.egress.Rulebook;
import io.sluice.egress.Workflow;
import io.sluice.protocol.ActType;
import io.sluice.protocol.AuditDetails;
import io.sluice.protocol.CanonicalJson;
import io.sluice.protocol.CommandJson;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Decides one command in one transaction and answers it, the same for every delivery. */
final class CommandHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CommandHandler.class);

    private static final Decision.Conflict LEANED = new Decision.Conflict(
            Decision.Conflict.Cause.EARLIER,
            "It was decided on the effect of an earlier decision of yours, which was not accepted. Look again and"
                    + " decide anew.");

    private static final JsonNode NOTHING = MissingNode.getInstance();

    private final Commits commits;
    private final BucketRegions regions;
    private final Clock clock;

    CommandHandler(Commits commits, BucketRegions regions, Clock clock) {
        this.commits = commits;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * The outcome of one element of a push.
     *
     * @param source the network address it came from
     * @throws Malformed if it has no id, so that no outcome can be given for it
     */
    Outcome handle(UUID actor, String source, JsonNode element) throws Malformed {
        UUID id = CommandJson.id(element);
        String hash = CanonicalJson.sha256(element);
        BucketRegion region = region(actor, element);
        return commits.write(open -> Outcomes.find(open.sql(), id)
                .map(stored -> repeat(open.view(), stored, actor, hash))
                .orElseGet(() -> decide(open, new Delivery(actor, source, id, hash, element, region))));
    }

    private record Delivery(UUID actor, String source, UUID id, String hash, JsonNode element, BucketRegion region) {}

    /**
     * The region of a bucket that is to be added, looked up before the transaction, which must not wait for the network;
     * and only for somebody who may add it, so that nobody else can make the backend ask.
     */
    private BucketRegion region(UUID actor, JsonNode element) {
        try {
            Command command = CommandJson.read(element).command();
            Facts predicted = Facts.predicted(Instant.ofEpochMilli(clock.millis()));
            if (command.act() instanceof Act.AddBucket add
                    && commits.read(view -> Rulebook.decide(view, actor, command, predicted))
                            instanceof Decision.Accepted) {
                return regions.of(add.bucket());
            }
        } catch (Malformed e) {
            LOG.debug("A command that cannot be read names no bucket", e);
        }
        return new BucketRegion.Unknown("it was not looked up");
    }

    /** Another actor learns no more than that the id is taken; the same one nothing that is hidden meanwhile (R30). */
    private static Outcome repeat(EnrollmentView view, Outcomes.Stored stored, UUID actor, String hash) {
        if (stored.actor().equals(actor) && stored.bodyHash().equals(hash)) {
            return Outcomes.replayed(
                    stored.outcome(), policy -> Scope.of(view, actor).visible(policy));
        }
        return new Outcome.Refused(
                stored.outcome().id(),
                null,
                "This command id was used for another command. Make a new id for every command.",
                false);
    }

    private Outcome decide(Commits.Open open, Delivery delivery) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        @Nullable Command command = null;
        Decided decided;
        try {
            CommandJson.Received received = CommandJson.read(delivery.element());
            command = received.command();
            decided = decide(open, delivery.actor(), received, new Facts(now, delivery.region()));
        } catch (Malformed e) {
            decided = new Decided(new Outcome.Refused(delivery.id(), e.rule(), e.getMessage(), false), List.of());
        }
        // Before the rows are put: the names and rows that it tells of are those of then.
        AuditDetails details = AuditWords.details(
                open.view(), delivery.actor(), command == null ? NOTHING : delivery.element(), decided.outcome());
        AuditWords.change(details, open.view(), decided.rows());
        @Nullable String thing = command == null ? null : AuditWords.thing(open.view(), delivery.actor(), command);
        Outcome outcome = decided.outcome() instanceof Outcome.Accepted
                ? new Outcome.Accepted(delivery.id(), open.put(decided.rows()), false)
                : decided.outcome();
        Outcomes.store(open.sql(), new Outcomes.Stored(delivery.actor(), delivery.hash(), outcome), now);
        AuditLog.append(
                open.sql(),
                new AuditLog.Event(
                        now,
                        delivery.actor(),
                        delivery.id(),
                        command == null ? "unreadable" : ActType.wire(command.operation()),
                        command == null ? null : command.policy(),
                        delivery.source(),
                        command == null ? null : command.evidence(),
                        cameOfIt(outcome),
                        thing,
                        details.text()));
        return outcome;
    }

    /**
     * What is to come of a command.
     *
     * @param rows what is to be put; empty unless it is accepted, whose sequence the commit then gives
     */
    private record Decided(Outcome outcome, List<EnrollmentRow> rows) {}

    private static Decided decide(Commits.Open open, UUID actor, CommandJson.Received received, Facts facts) {
        EnrollmentView view = open.view();
        Command command = received.command();
        UUID named = received.actor();
        if (named != null && !named.equals(actor)) {
            return new Decided(
                    new Outcome.Refused(
                            command.id(),
                            Rule.R14,
                            "“actor” is not who signed in; nobody acts in another's name.",
                            false),
                    List.of());
        }
        return switch (Rulebook.decide(view, actor, command, facts)) {
            case Decision.Accepted _
            when !leansSafely(open, actor, command) ->
                new Decided(conflicting(view, actor, command, LEANED), List.of());
            case Decision.Accepted(var rows) -> new Decided(new Outcome.Accepted(command.id(), 0, false), rows);
            case Decision.Refused(Rule rule, String reason) ->
                new Decided(new Outcome.Refused(command.id(), rule, reason, false), List.of());
            case Decision.Conflict conflict -> new Decided(conflicting(view, actor, command, conflict), List.of());
        };
    }

    /** Whether every earlier decision that it was made upon was accepted, of the same person. */
    private static boolean leansSafely(Commits.Open open, UUID actor, Command command) {
        return command.leansOn().stream()
                .allMatch(earlier -> Outcomes.find(open.sql(), earlier)
                        .filter(stored -> stored.actor().equals(actor) && stored.outcome() instanceof Outcome.Accepted)
                        .isPresent());
    }

    private static Outcome conflicting(EnrollmentView view, UUID actor, Command command, Decision.Conflict conflict) {
        Scope scope = Scope.of(view, actor);
        List<EgressPolicy> theirs = command.things().stream()
                .flatMap(id -> view.policy(id).stream())
                .flatMap(policy -> scope.visible(policy).stream())
                .toList();
        return new Outcome.Conflicting(
                command.id(), conflict.cause(), conflict.message(), theirs, evidence(view, actor, command), false);
    }

    private static @Nullable String evidence(EnrollmentView view, UUID actor, Command command) {
        // Only to who decides: to a proposer it would tell what overlaps unseen.
        if (command.operation()
                        .workflow()
                        .filter(Workflow.MANAGE_NETWORK_EGRESS::equals)
                        .isEmpty()
                || (command.evidence() == null && !command.operation().needsEvidence())) {
            return null;
        }
        if (command.act() instanceof Act.Create create) {
            Act.Draft draft = create.draft();
            return Evidence.of(
                    command.policy(),
                    draft.destination(),
                    draft.kind(),
                    draft.sni(),
                    Rulebook.overlapping(view, actor, draft.destination()));
        }
        Optional<EgressPolicy> policy = view.policy(command.policy());
        return policy.map(found -> Evidence.of(found, Rulebook.overlapping(view, actor, found.destination())))
                .orElse(null);
    }

    private static String cameOfIt(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> "accepted, seq " + accepted.seq();
            case Outcome.Refused refused -> "refused" + (refused.rule() == null ? "" : ", " + refused.rule());
            case Outcome.Conflicting conflict -> "conflict, " + conflict.cause();
        };
    }
}
