package io.sluice.console.review;

import io.sluice.console.review.PolicyFile.GrantLine;
import io.sluice.console.review.PolicyFile.HistoryLine;
import io.sluice.console.support.NaturalOrder;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantTo;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.Principal;
import io.sluice.egress.Rulebook;
import io.sluice.egress.Workflow;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.replica.OutboxEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads policy files from the local model. May wait for disk: not on the FX thread. */
public final class PolicyFiles {
    private final Catalog catalog;
    private final Outbox outbox;

    /** The files of the policies that the person signed in may see. */
    public PolicyFiles(Catalog catalog, Outbox outbox) {
        this.catalog = catalog;
        this.outbox = outbox;
    }

    /** The file of a policy, with the effects of undelivered decisions; empty if there is none to be seen. */
    public Optional<PolicyFile> read(UUID policy) {
        List<OutboxEntry> entries = outbox.entries();
        return catalog.read(
                view -> view.policy(policy).map(found -> file(view, catalog.person(), found, entries, true)));
    }

    /** The file of a proposal, which nobody holds yet: without the people. */
    static PolicyFile file(EnrollmentView view, UUID person, EgressPolicy policy, List<OutboxEntry> entries) {
        return file(view, person, policy, entries, false);
    }

    private static PolicyFile file(
            EnrollmentView view, UUID person, EgressPolicy policy, List<OutboxEntry> entries, boolean withPeople) {
        List<Grant> held = view.grants(policy.id());
        List<GrantTo> grants =
                held.stream().map(g -> new GrantTo(g.principal(), g.level())).toList();
        boolean everything = view.workflows(person).contains(Workflow.MANAGE_NETWORK_EGRESS);
        UUID supersedes = policy.origin().supersedes();
        return new PolicyFile(
                view.enrollment(),
                policy,
                Names.of(view, policy.proposer()),
                Names.purpose(view, policy.origin()),
                policy.agents().stream()
                        .map(view::agent)
                        .flatMap(Optional::stream)
                        .toList(),
                Names.listed(view, policy.markings()),
                unmarked(view, policy, held),
                grantLines(view, held),
                Audience.of(view, grants),
                withPeople ? EffectivePerson.of(view, grants) : List.of(),
                new ImportLines(view, policy, everything, entries).all(),
                history(view, policy.id(), entries),
                supersedes == null ? null : view.policy(supersedes).orElse(null),
                view.successors(policy.id()),
                everything,
                Acts.of(view, person, policy),
                new Deliveries(entries).of(policy.id()));
    }

    private static int unmarked(EnrollmentView view, EgressPolicy policy, List<Grant> held) {
        return policy.markings().isEmpty()
                ? 0
                : (int) view.people(held.stream().map(Grant::principal).toList()).stream()
                        .filter(user -> !Rulebook.cleared(view, user, policy))
                        .count();
    }

    private static List<GrantLine> grantLines(EnrollmentView view, List<Grant> grants) {
        return grants.stream()
                .flatMap(grant -> view
                        .principal(grant.principal())
                        .map(principal -> new GrantLine(People.candidate(view, principal), grant.level()))
                        .stream())
                .sorted(Comparator.<GrantLine, Boolean>comparing(
                                line -> line.to().type() == Principal.Type.USER)
                        .thenComparing(line -> line.to().name(), NaturalOrder.NAMES))
                .toList();
    }

    static List<HistoryLine> history(EnrollmentView view, UUID policy, List<OutboxEntry> entries) {
        Set<UUID> undelivered =
                entries.stream().map(entry -> entry.command().id()).collect(Collectors.toSet());
        return view.history(policy).reversed().stream()
                .map(event -> line(view, event, !undelivered.contains(event.command())))
                .toList();
    }

    private static HistoryLine line(EnrollmentView view, PolicyEvent event, boolean delivered) {
        return new HistoryLine(
                event.command(),
                event.act(),
                event.version(),
                Names.of(view, event.step().by()),
                event.step().at(),
                event.decidedAt(),
                event.step().reason(),
                event.evidence(),
                event.seen(),
                delivered);
    }
}
