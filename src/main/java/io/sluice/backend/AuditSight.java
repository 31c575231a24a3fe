package io.sluice.backend;

import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Operation;
import io.sluice.egress.Rule;
import io.sluice.egress.Rulebook;
import io.sluice.egress.Workflow;
import io.sluice.protocol.ActType;
import io.sluice.protocol.AuditEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the audit log its reader may read in clear: nothing about policies or markings that are hidden from them (R30). It
 * goes by ids, which every row and command in an event names; and by the state now, so that a policy that is marked later
 * takes its past with it. No evidence is told that may cover a hidden policy.
 */
record AuditSight(EnrollmentView view, UUID reader, boolean roles, Set<UUID> hidden) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Set<String> ON_MARKINGS = acts(Operation::onMarking);

    private static final Set<String> MAKING = acts(Operation::makesPolicy);

    /** The answers to asking for what one does not see, the same as for what is not there. */
    private static final Set<String> NO_SUCH = Set.of(refused(Rule.R14), refused(Rule.R5));

    /** The answer to a draft with a marking that its writer does not hold, the same as for one that there is not. */
    private static final String UNHELD = refused(Rule.R30);

    /** The answer that alone tells of another policy by name. */
    private static final String BESIDE = refused(Rule.R9);

    private static String refused(Rule rule) {
        return "refused, " + rule;
    }

    private static Set<String> acts(Predicate<Operation> which) {
        return Stream.of(Operation.values()).filter(which).map(ActType::wire).collect(Collectors.toUnmodifiableSet());
    }

    static AuditSight of(EnrollmentView view, UUID reader) {
        return new AuditSight(
                view, reader, view.workflows(reader).contains(Workflow.MANAGE_ROLES), Scope.hidden(view, reader));
    }

    /** Events as their reader may have them: whole, or with their place in the chain alone. */
    List<AuditEvent> shown(List<AuditEvent> events) {
        return events.stream()
                .map(event -> clear(event) ? event : event.withhold())
                .toList();
    }

    private boolean clear(AuditEvent event) {
        if (event.evidence() != null && !hidden.isEmpty() && besideHidden(event)) {
            return false;
        }
        UUID thing = event.thing();
        if (ON_MARKINGS.contains(event.act())) {
            return roles || (thing != null && view.holdsMarking(reader, thing));
        }
        if (thing != null && MAKING.contains(event.act()) && view.policy(thing).isEmpty()) {
            return clearDraft(event);
        }
        if (hidden.isEmpty()) {
            return true;
        }
        if (NO_SUCH.contains(event.cameOfIt())) {
            // whoever asked did not see it either; if that were withheld, it would be told that it is there
            return !known(event) && (thing == null || !hidden.contains(thing) || event.thingName() == null);
        }
        return !event.cameOfIt().equals(BESIDE) && named(event).findAny().isEmpty();
    }

    /**
     * Whether the evidence may cover a policy that is hidden from the reader, from which they could tell that policy. That one
     * overlaps they learn, as they do when a colleague must decide (R30); withholding every decision would cost them the log.
     */
    private boolean besideHidden(AuditEvent event) {
        UUID thing = event.thing();
        return thing == null
                || view.policy(thing)
                        .map(policy -> view.overlapping(policy.destination()).stream()
                                .anyMatch(other -> hidden.contains(other.id())))
                        .orElse(true);
    }

    /** What was not made is no policy, so that its draft alone tells what it was to carry. */
    private boolean clearDraft(AuditEvent event) {
        UUID actor = event.actor();
        Predicate<UUID> carried = actor != null && event.cameOfIt().equals(UNHELD)
                ? id -> view.holdsMarking(actor, id)
                : id -> view.marking(id).isPresent();
        return !known(event) && ids(event).filter(carried).allMatch(id -> view.holdsMarking(reader, id));
    }

    /**
     * Whether it names a policy that is hidden from the reader and known to the actor. Whoever does not know it either may have
     * named anything, so that their naming it tells nothing.
     */
    private boolean known(AuditEvent event) {
        UUID actor = event.actor();
        return actor != null
                && named(event)
                        .flatMap(id -> view.policy(id).stream())
                        .anyMatch(policy -> Rulebook.cleared(view, actor, policy));
    }

    /** The policies that it names and that are hidden from the reader. */
    private Stream<UUID> named(AuditEvent event) {
        return Stream.concat(Stream.ofNullable(event.thing()), ids(event)).filter(hidden::contains);
    }

    private static Stream<UUID> ids(AuditEvent event) {
        String details = event.details();
        return details == null
                ? Stream.empty()
                : ID.matcher(details).results().map(MatchResult::group).map(UUID::fromString);
    }
}
