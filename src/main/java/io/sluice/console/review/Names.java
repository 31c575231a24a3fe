package io.sluice.console.review;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.NaturalOrder;
import io.sluice.egress.EnrollmentState;
import io.sluice.egress.Marking;
import io.sluice.egress.Origin;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.Workload;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The names of people, projects and markings as screens show them; a name that the replica lacks never empties a line. */
final class Names {
    private Names() {}

    static String of(EnrollmentState state, UUID principal) {
        return state.principal(principal).map(Principal::name).orElseGet(() -> text("review.unknown.person"));
    }

    /** What a policy is for: its project, and the source or other workload in it, as far as they are to be seen; null if for nothing in particular. */
    static @Nullable String purpose(EnrollmentState state, Origin origin) {
        UUID workload = origin.workload();
        if (workload == null) {
            return project(state, origin.project());
        }
        return state.workload(workload)
                .map(known ->
                        text("review.purpose", Objects.requireNonNull(project(state, known.project())), known.name()))
                .orElseGet(() -> origin.project() == null
                        ? text("review.unknown.project")
                        : Objects.requireNonNull(project(state, origin.project())));
    }

    static @Nullable String project(EnrollmentState state, @Nullable UUID project) {
        return project == null
                ? null
                : state.project(project).map(Project::name).orElseGet(() -> text("review.unknown.project"));
    }

    /** Markings one by one, in the order of the alphabet; most policies carry none. */
    static List<String> listed(EnrollmentState state, Collection<UUID> markings) {
        return markings.isEmpty()
                ? List.of()
                : markings.stream()
                        .map(id -> state.marking(id).map(Marking::name).orElseGet(() -> text("review.unknown.marking")))
                        .sorted(NaturalOrder.NAMES)
                        .toList();
    }

    /** Markings, in the order of the alphabet. */
    static String markings(EnrollmentState state, Collection<UUID> markings) {
        return String.join(", ", listed(state, markings));
    }

    /** A workload with its project. */
    static String workload(EnrollmentState state, Workload workload) {
        return text("review.workload", workload.name(), String.valueOf(project(state, workload.project())));
    }
}
