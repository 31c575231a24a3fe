package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.NaturalOrder;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Project;
import io.sluice.egress.Workload;
import io.sluice.replica.Catalog;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds workloads by their name and that of their project. Reads the catalog: not on the FX thread. */
public final class Workloads {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Catalog catalog;

    /** The workloads of this catalog. */
    public Workloads(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The workloads in whose name or project every word occurs, in any case: names that begin with the first word come
     * first, then names that contain it, then those found by their project alone.
     *
     * @param words blank finds all
     * @param limit how many at most
     */
    public List<WorkloadChoice> search(String words, int limit) {
        List<String> wanted = BETWEEN_WORDS
                .splitAsStream(words.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        return catalog.read(view -> view.workloads().stream()
                .map(workload -> choice(view, workload))
                .filter(choice -> matches(choice, wanted))
                .sorted(order(wanted.isEmpty() ? "" : wanted.getFirst()))
                .limit(limit)
                .toList());
    }

    /** The workloads of this name, alone or with that of their project as {@link WorkloadChoice#label} has it, in any case. */
    public List<WorkloadChoice> named(String name) {
        String written = name.strip();
        return catalog.read(view -> view.workloads().stream()
                .map(workload -> choice(view, workload))
                .filter(choice -> choice.name().equalsIgnoreCase(written)
                        || choice.label().equalsIgnoreCase(written))
                .toList());
    }

    /** One of them; empty if there is none of this id. */
    public Optional<WorkloadChoice> find(UUID workload) {
        return catalog.read(view -> view.workload(workload).map(found -> choice(view, found)));
    }

    static WorkloadChoice choice(EnrollmentView view, Workload workload) {
        return new WorkloadChoice(
                workload.id(),
                workload.type(),
                workload.name(),
                view.project(workload.project()).map(Project::name).orElseGet(() -> text("check.project.unknown")));
    }

    private static boolean matches(WorkloadChoice choice, List<String> wanted) {
        String all = (choice.name() + "\n" + choice.project()).toLowerCase(Locale.ROOT);
        return wanted.stream().allMatch(all::contains);
    }

    private static Comparator<WorkloadChoice> order(String first) {
        return Comparator.comparingInt((WorkloadChoice choice) -> rank(choice, first))
                .thenComparing(WorkloadChoice::name, NaturalOrder.NAMES)
                .thenComparing(WorkloadChoice::project, NaturalOrder.NAMES)
                .thenComparing(WorkloadChoice::id, Comparator.comparing(UUID::toString));
    }

    private static int rank(WorkloadChoice choice, String first) {
        String name = choice.name().toLowerCase(Locale.ROOT);
        return name.startsWith(first) ? 0 : name.contains(first) ? 1 : 2;
    }
}
