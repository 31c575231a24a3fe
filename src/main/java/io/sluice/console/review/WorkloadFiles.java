package io.sluice.console.review;

import io.sluice.console.pieces.Delivery;
import io.sluice.console.review.StoragePage.Trouble;
import io.sluice.console.review.WorkloadFile.Candidate;
import io.sluice.console.review.WorkloadFile.Line;
import io.sluice.console.review.WorkloadFile.SourceCandidate;
import io.sluice.console.support.NaturalOrder;
import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.Decision;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Facts;
import io.sluice.egress.ImportUse;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.Project;
import io.sluice.egress.Rule;
import io.sluice.egress.Rulebook;
import io.sluice.egress.Workflow;
import io.sluice.egress.Workload;
import io.sluice.egress.analysis.Admission;
import io.sluice.egress.analysis.ImportRehearsal;
import io.sluice.egress.analysis.StorageGap;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.replica.OutboxEntry;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what workloads import, and what they could (R8). May wait for disk: not on the FX thread. */
public final class WorkloadFiles {
    /** How many policies are offered at most; a search finds the rest. */
    public static final int OFFERED = 100;

    private static final int LOOKED_AT = 2_000;
    private static final Comparator<EgressPolicy> BY_NAME = Comparator.comparing(EgressPolicy::name, NaturalOrder.NAMES)
            .thenComparing(policy -> policy.id().toString());

    private final Catalog catalog;
    private final Outbox outbox;
    private final Clock clock;

    /** For the person signed in to this catalog. */
    public WorkloadFiles(Catalog catalog, Outbox outbox, Clock clock) {
        this.catalog = catalog;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A workload as things stand; empty if it is not to be seen. */
    public Optional<WorkloadFile> read(UUID workload) {
        List<OutboxEntry> entries = outbox.entries();
        return catalog.read(view -> view.workload(workload).map(found -> file(view, found, entries)));
    }

    private WorkloadFile file(EnrollmentView view, Workload workload, List<OutboxEntry> entries) {
        UUID person = catalog.person();
        return new WorkloadFile(
                workload,
                view.project(workload.project()).map(Project::name).orElse(""),
                view.workflows(person).contains(Workflow.MANAGE_NETWORK_EGRESS),
                view.edits(person, workload.project())
                        ? null
                        : new Refused(Rule.R14, "Only editors of its project import policies into a workload."),
                Admission.of(view, workload.id()),
                ImportUse.concerns(workload.type()) ? ImportUse.of(view, workload.id()) : null,
                view.imported(workload.id()).stream()
                        .sorted(BY_NAME)
                        .map(policy -> line(view, workload, policy, entries))
                        .toList(),
                new WorkloadSources(person, clock).of(view, workload, entries),
                view.sourceImporters(workload.id()).stream()
                        .flatMap(id -> view.workload(id).stream())
                        .map(Workload::name)
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList());
    }

    private Line line(EnrollmentView view, Workload workload, EgressPolicy policy, List<OutboxEntry> entries) {
        Optional<PolicyImport> link = view.importOf(policy.id(), workload.id());
        boolean waits = entries.stream()
                .anyMatch(entry -> entry.command().policy().equals(policy.id())
                        && entry.command().act().equals(new Act.Import(workload.id()))
                        && entry.status() != OutboxEntry.Status.NEEDS_ATTENTION);
        return new Line(
                policy,
                link.map(found -> Names.of(view, found.imported().by())).orElse(""),
                link.map(found -> found.imported().at())
                        .orElseGet(() -> policy.life().proposed().at()),
                waits ? Delivery.NOT_DELIVERED_YET : Delivery.DELIVERED,
                StorageGap.of(view, policy).map(StorageGap::needs).orElse(null),
                objection(view, policy, new Act.RemoveImport(workload.id())));
    }

    /** What the rulebook would refuse now; null if it would accept it. */
    private @Nullable Refused objection(EnrollmentView view, EgressPolicy policy, Act act) {
        Command command = new Command(policy.id(), policy.id(), policy.version(), null, null, clock.instant(), act);
        return Rulebook.decide(view, catalog.person(), command, Facts.predicted(command.decidedAt()))
                        instanceof Decision.Refused refused
                ? refused
                : null;
    }

    /**
     * The policies that a workload could import and those that it could not, with the reason; the former first.
     *
     * @param words part of name or destination, in any case; blank finds all
     */
    public List<Candidate> candidates(UUID workload, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return catalog.read(view -> view.policies().stream()
                .filter(policy -> policy.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || policy.destination().toString().contains(wanted))
                .filter(policy -> !view.imports(policy.id(), workload))
                .sorted(BY_NAME)
                .limit(LOOKED_AT)
                .map(policy ->
                        new Candidate(policy, Optional.ofNullable(objection(view, policy, new Act.Import(workload)))))
                .sorted(Comparator.comparing(candidate -> candidate.objection().isPresent()))
                .limit(OFFERED)
                .toList());
    }

    /**
     * The sources that a workload could import and those that it could not, with the reason; the former first. Sources of
     * projects that the person does not edit are left out.
     *
     * @param words part of the source's or its project's name, in any case; blank finds all
     */
    public List<SourceCandidate> sourceCandidates(UUID workload, String words) {
        return catalog.read(
                view -> new WorkloadSources(catalog.person(), clock).candidates(view, workload, words, OFFERED));
    }

    /** The decisions on sources that the backend did not accept, the newest first. */
    public List<Trouble> troubles() {
        List<OutboxEntry> entries = outbox.entries().reversed();
        return catalog.read(view -> entries.stream()
                .filter(entry -> entry.status() == OutboxEntry.Status.NEEDS_ATTENTION
                        && entry.command().operation().onSources())
                .map(entry -> StorageList.trouble(view, entry))
                .toList());
    }

    /** What importing a policy would do, or removing its import; empty if it is not to be seen. */
    public Optional<ImportRehearsal> rehearse(UUID workload, UUID policy, boolean attach) {
        return catalog.read(view -> view.policy(policy)
                .map(found -> attach
                        ? ImportRehearsal.attach(view, found, workload)
                        : ImportRehearsal.detach(view, found, workload)));
    }
}
