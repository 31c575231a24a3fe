package io.sluice.console.check;

import io.sluice.console.check.Answer.Target;
import io.sluice.egress.Checked;
import io.sluice.egress.Destination;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Violation;
import io.sluice.egress.Workflow;
import io.sluice.egress.Workload;
import io.sluice.egress.analysis.Admission;
import io.sluice.egress.analysis.ConnectionCheck;
import io.sluice.replica.Catalog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers what the connection check asks, from the local model alone. Reads the catalog: not on the FX thread. */
public final class Checks {
    private final Catalog catalog;

    /** Checks against this catalog. */
    public Checks(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Answers.
     *
     * @param workload null, or gone from the enrollment: then none is named
     * @param hostAndPort as written; surrounding space does not count
     * @param finished whether the person has left the field, so that what lacks a port is wrong and not unfinished
     */
    public Answer answer(@Nullable UUID workload, String hostAndPort, boolean finished) {
        String written = hostAndPort.strip();
        return catalog.read(view -> {
            if (!permitted(view)) {
                return new Answer.NotPermitted();
            }
            Optional<Workload> known = workload == null ? Optional.empty() : view.workload(workload);
            return known.<Answer>map(found -> of(view, found, written, finished))
                    .orElseGet(() -> new Answer.NoWorkload(target(view, null, written, finished)));
        });
    }

    /** Before anything has arrived there are no roles either, and nothing to be wrong about. */
    private boolean permitted(EnrollmentView view) {
        return view.roles().isEmpty() || view.workflows(catalog.person()).contains(Workflow.MANAGE_NETWORK_EGRESS);
    }

    private Answer of(EnrollmentView view, Workload workload, String written, boolean finished) {
        Admission admission = Admission.of(view, workload.id());
        Target target = target(view, workload.id(), written, finished);
        boolean undelivered = catalog.readDelivered(delivered -> target instanceof Target.Checked checked
                ? ConnectionCheck.of(delivered, workload.id(), checked.destination())
                                .allowed()
                        != checked.check().allowed()
                : Admission.of(delivered, workload.id()).admitted() != admission.admitted());
        return new Answer.Of(Workloads.choice(view, workload), admission, target, undelivered);
    }

    private static Target target(EnrollmentView view, @Nullable UUID workload, String written, boolean finished) {
        if (written.isEmpty()) {
            return new Target.NotAsked();
        }
        return switch (ConnectionCheck.target(written)) {
            case Checked.Valid<Destination>(Destination destination) ->
                workload == null
                        ? new Target.Named(destination)
                        : checked(view, destination, ConnectionCheck.of(view, workload, destination));
            case Checked.Invalid<Destination>(Violation violation) ->
                !finished && (written.indexOf(':') < 0 || written.endsWith(":"))
                        ? new Target.Unfinished(violation)
                        : new Target.Invalid(violation, suggestions(violation, written));
        };
    }

    private static Target checked(EnrollmentView view, Destination destination, ConnectionCheck check) {
        Map<UUID, String> names = new HashMap<>();
        check.chain().stream()
                .flatMap(link -> link.policies().stream())
                .forEach(id -> view.policy(id).ifPresent(policy -> names.put(id, policy.name())));
        return new Target.Checked(destination, check, names);
    }

    /** A suggestion stands for the part that was wrong; as a whole it has to be a host and a port. */
    private static List<String> suggestions(Violation violation, String written) {
        int colon = written.lastIndexOf(':');
        String host = colon < 0 ? written : written.substring(0, colon);
        String port = colon < 0 ? "" : written.substring(colon + 1);
        return violation.suggestions().stream()
                .flatMap(instead -> Stream.of(instead, instead + ":" + port, host + ":" + instead)
                        .filter(whole -> ConnectionCheck.target(whole).valid().isPresent())
                        .limit(1))
                .distinct()
                .toList();
    }
}
