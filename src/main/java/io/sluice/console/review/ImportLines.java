package io.sluice.console.review;

import io.sluice.console.review.PolicyFile.ImportLine;
import io.sluice.console.review.PolicyFile.ImportLine.Standing;
import io.sluice.console.support.NaturalOrder;
import io.sluice.egress.Act;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Workload;
import io.sluice.replica.OutboxEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a policy is imported, with how each workload stands (R7) and whether whoever attached it still may (R8).
 *
 * @param everything whether every grant is known here; else nothing is said of who may import
 */
record ImportLines(EnrollmentView view, EgressPolicy policy, boolean everything, List<OutboxEntry> entries) {

    /** By project and workload. */
    List<ImportLine> all() {
        Set<UUID> importers = view.people(view.grants(policy.id()).stream()
                .filter(grant -> grant.level() == GrantLevel.IMPORT)
                .map(Grant::principal)
                .toList());
        Set<UUID> underWay = entries.stream()
                .map(OutboxEntry::command)
                .filter(command -> command.policy().equals(policy.id()))
                .flatMap(command ->
                        command.act() instanceof Act.Import(UUID workload) ? Stream.of(workload) : Stream.empty())
                .collect(Collectors.toSet());
        return view.imports(policy.id()).stream()
                .flatMap(link -> view
                        .workload(link.workload())
                        .map(workload -> line(link, workload, importers, !underWay.contains(workload.id())))
                        .stream())
                .sorted(Comparator.comparing(ImportLine::project, NaturalOrder.NAMES)
                        .thenComparing(ImportLine::workload, NaturalOrder.NAMES))
                .toList();
    }

    private ImportLine line(PolicyImport link, Workload workload, Set<UUID> importers, boolean delivered) {
        UUID by = link.imported().by();
        return new ImportLine(
                Objects.requireNonNull(Names.project(view, workload.project())),
                workload.name(),
                workload.type(),
                Names.of(view, by),
                link.imported().at(),
                standing(workload.id()),
                everything && isRoute() && !importers.contains(by),
                delivered);
    }

    private boolean isRoute() {
        return policy.state() == PolicyState.ACTIVE || policy.state() == PolicyState.PAUSED;
    }

    private Standing standing(UUID workload) {
        List<UUID> blocking = view.blocking(workload);
        if (blocking.contains(policy.id())) {
            return Standing.FAILS_HERE;
        }
        return blocking.isEmpty() ? Standing.RUNS : Standing.FAILS_ELSEWHERE;
    }
}
