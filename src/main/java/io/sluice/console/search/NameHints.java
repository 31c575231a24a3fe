package io.sluice.console.search;

import io.sluice.console.support.NaturalOrder;
import io.sluice.egress.Marking;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.Workload;
import io.sluice.replica.Catalog;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The names of people, projects, workloads and markings that a value may be completed to. Not on the FX thread. */
public final class NameHints {
    private final Catalog catalog;

    /** The names that this catalog has. */
    public NameHints(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The names for a filter that have these letters in them, those that begin with them first; at most so many. */
    public List<String> of(Keyword keyword, String letters, int limit) {
        return switch (keyword) {
            case PROPOSER, IMPORTER, GRANT ->
                catalog.read(view -> named(groupsFirst(view.principals()), Principal::name, letters, limit));
            case PROJECT ->
                catalog.read(view -> named(byName(view.projects(), Project::name), Project::name, letters, limit));
            case WORKLOAD ->
                catalog.read(view -> named(byName(view.workloads(), Workload::name), Workload::name, letters, limit));
            case MARKING ->
                catalog.read(view -> named(byName(view.markings(), Marking::name), Marking::name, letters, limit));
            default -> List.of();
        };
    }

    private static <T> List<String> named(Stream<T> things, Function<T, String> name, String letters, int limit) {
        String folded = Folding.fold(letters);
        return things.map(name)
                .filter(each -> Folding.fold(each).contains(folded))
                .distinct()
                .sorted(Comparator.comparing(
                        (String each) -> !Folding.fold(each).startsWith(folded)))
                .limit(limit)
                .toList();
    }

    private static Stream<Principal> groupsFirst(Collection<Principal> principals) {
        return principals.stream()
                .sorted(Comparator.comparing((Principal each) -> each.type() == Principal.Type.USER)
                        .thenComparing(Principal::name, NaturalOrder.NAMES));
    }

    private static <T> Stream<T> byName(Collection<T> things, Function<T, String> name) {
        return things.stream().sorted(Comparator.comparing(name, NaturalOrder.NAMES));
    }
}
