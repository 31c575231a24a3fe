package io.sluice.backend;

import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Operation;
import io.sluice.egress.Rule;
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
 * takes its past with it.
 */
record AuditSight(EnrollmentView view, UUID reader, boolean roles, Set<UUID> hidden) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Set<String> ON_MARKINGS = acts(Operation::onMarking);

    private static final Set<String> MAKING = acts(Operation::makesPolicy);

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
        UUID thing = event.thing();
        if (ON_MARKINGS.contains(event.act())) {
            return roles || (thing != null && view.holdsMarking(reader, thing));
        }
        if (thing != null && MAKING.contains(event.act()) && view.policy(thing).isEmpty()) {
            // what was not made is no policy, so that its draft tells alone what it was to carry
            return ids(event).allMatch(id -> view.marking(id).isEmpty() || view.holdsMarking(reader, id));
        }
        return hidden.isEmpty()
                || ((thing == null || !hidden.contains(thing))
                        && !namesAnOverlap(event)
                        && ids(event).noneMatch(hidden::contains));
    }

    /** The answer to this alone tells of another policy by name. */
    private static boolean namesAnOverlap(AuditEvent event) {
        return event.cameOfIt().endsWith(", " + Rule.R9);
    }

    private static Stream<UUID> ids(AuditEvent event) {
        String details = event.details();
        return details == null
                ? Stream.empty()
                : ID.matcher(details).results().map(MatchResult::group).map(UUID::fromString);
    }
}
