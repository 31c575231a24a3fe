package io.sluice.console.review;

import io.sluice.console.pieces.Delivery;
import io.sluice.console.review.WorkloadFile.SourceCandidate;
import io.sluice.console.review.WorkloadFile.SourceLine;
import io.sluice.console.support.NaturalOrder;
import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.Decision;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Facts;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Project;
import io.sluice.egress.Rulebook;
import io.sluice.egress.SourceImport;
import io.sluice.egress.Step;
import io.sluice.egress.Workload;
import io.sluice.replica.OutboxEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a code resource or transform imports of sources, and what it could (R15).
 *
 * @param person who is signed in
 */
record WorkloadSources(UUID person, Clock clock) {

    /** The sources that a workload imports, by name. */
    List<SourceLine> of(EnrollmentView view, Workload workload, List<OutboxEntry> entries) {
        return view.sources(workload.id()).stream()
                .map(source -> line(view, workload.id(), source, entries))
                .sorted(Comparator.comparing(SourceLine::name, NaturalOrder.NAMES)
                        .thenComparing(line -> line.source().toString()))
                .toList();
    }

    private SourceLine line(EnrollmentView view, UUID workload, UUID source, List<OutboxEntry> entries) {
        Optional<Step> imported = view.sourceImport(workload, source).map(SourceImport::imported);
        boolean waits = entries.stream()
                .anyMatch(entry -> entry.command().policy().equals(workload)
                        && entry.command().act().equals(new Act.ImportSource(source))
                        && entry.status() != OutboxEntry.Status.NEEDS_ATTENTION);
        return new SourceLine(
                source,
                Subjects.source(view, source),
                (int) view.imported(source).stream()
                        .filter(policy -> policy.kind() == PolicyKind.AGENT_PROXY)
                        .count(),
                imported.map(step -> Names.of(view, step.by())).orElse(""),
                imported.map(Step::at).orElse(Instant.EPOCH),
                waits ? Delivery.NOT_DELIVERED_YET : Delivery.DELIVERED,
                objection(view, workload, new Act.RemoveSource(source)).orElse(null));
    }

    /** The sources that it does not import, of projects that the person edits: those that it could import first. */
    List<SourceCandidate> candidates(EnrollmentView view, UUID workload, String words, int limit) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<UUID> imported = view.sources(workload);
        return view.workloads().stream()
                .filter(source -> source.type() == Workload.Type.SOURCE
                        && !imported.contains(source.id())
                        && view.edits(person, source.project())
                        && (source.name() + "\n" + project(view, source))
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .map(source -> new SourceCandidate(
                        source, project(view, source), objection(view, workload, new Act.ImportSource(source.id()))))
                .sorted(Comparator.comparing((SourceCandidate candidate) ->
                                candidate.objection().isPresent())
                        .thenComparing(candidate -> candidate.source().name(), NaturalOrder.NAMES)
                        .thenComparing(candidate -> candidate.source().id().toString()))
                .limit(limit)
                .toList();
    }

    private static String project(EnrollmentView view, Workload source) {
        return view.project(source.project()).map(Project::name).orElse("");
    }

    private Optional<Refused> objection(EnrollmentView view, UUID workload, Act.OnSources act) {
        Command command = new Command(workload, workload, 0, null, null, clock.instant(), act);
        return Rulebook.decide(view, person, command, Facts.predicted(command.decidedAt()))
                        instanceof Decision.Refused refused
                ? Optional.of(refused)
                : Optional.empty();
    }
}
