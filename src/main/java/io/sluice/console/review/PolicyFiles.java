package io.sluice.console.review;

import io.sluice.console.review.PolicyFile.GrantLine;
import io.sluice.console.review.PolicyFile.HistoryLine;
import io.sluice.console.review.PolicyFile.ImportLine;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantTo;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.Principal;
import io.sluice.egress.Workload;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.replica.OutboxEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
        return catalog.read(view -> view.policy(policy).map(found -> file(view, catalog.person(), found, entries)));
    }

    static PolicyFile file(EnrollmentView view, UUID person, EgressPolicy policy, List<OutboxEntry> entries) {
        List<Grant> grants = view.grants(policy.id());
        UUID supersedes = policy.origin().supersedes();
        return new PolicyFile(
                policy,
                Names.of(view, policy.proposer()),
                Names.purpose(view, policy.origin()),
                policy.agents().stream()
                        .map(view::agent)
                        .flatMap(Optional::stream)
                        .toList(),
                grantLines(view, grants),
                Audience.of(
                        view,
                        grants.stream()
                                .map(g -> new GrantTo(g.principal(), g.level()))
                                .toList()),
                imports(view, policy.id()),
                history(view, policy.id(), entries),
                supersedes == null ? null : view.policy(supersedes).orElse(null),
                Acts.of(view, person, policy),
                new Deliveries(entries).of(policy.id()));
    }

    private static List<GrantLine> grantLines(EnrollmentView view, List<Grant> grants) {
        return grants.stream()
                .flatMap(grant -> view
                        .principal(grant.principal())
                        .map(principal -> new GrantLine(People.candidate(view, principal), grant.level()))
                        .stream())
                .sorted(Comparator.<GrantLine, Boolean>comparing(
                                line -> line.to().type() == Principal.Type.USER)
                        .thenComparing(line -> line.to().name()))
                .toList();
    }

    private static List<ImportLine> imports(EnrollmentView view, UUID policy) {
        return view.imports(policy).stream()
                .flatMap(attached ->
                        view.workload(attached.workload()).map(workload -> line(view, attached, workload)).stream())
                .sorted(Comparator.comparing(ImportLine::project).thenComparing(ImportLine::workload))
                .toList();
    }

    private static ImportLine line(EnrollmentView view, PolicyImport attached, Workload workload) {
        return new ImportLine(
                Objects.requireNonNull(Names.project(view, workload.project())),
                workload.name(),
                workload.type(),
                Names.of(view, attached.imported().by()),
                attached.imported().at());
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
                Names.of(view, event.step().by()),
                event.step().at(),
                event.decidedAt(),
                event.step().reason(),
                event.evidence(),
                event.seen(),
                delivered);
    }
}
