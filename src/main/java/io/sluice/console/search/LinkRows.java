package io.sluice.console.search;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.PortRange;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.Workload;
import io.sluice.egress.analysis.PolicyScan;
import io.sluice.replica.Catalog;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows that an index or the links of the enrollment tell: addresses, people, projects, workloads, markings. */
final class LinkRows {
    private static final PortRange EVERY_PORT = new PortRange(1, PortRange.MAX);
    /** The person who asks, in place of a name. */
    private static final String ME = "me";

    private static final String ANY = "any";

    private final Columns columns;
    private final Catalog catalog;

    LinkRows(Columns columns, Catalog catalog) {
        this.columns = columns;
        this.catalog = catalog;
    }

    /** The rows that open an address of a block, on whichever port. */
    BitSet overlapping(Ipv4Block block) {
        return links((view, scan) -> scan.overlapping(new Destination(block, EVERY_PORT)));
    }

    /** Asks the links and indexes of the enrollment. */
    private interface Links {
        BitSet ask(EnrollmentView view, PolicyScan scan);
    }

    private BitSet links(Links links) {
        BitSet rows = catalog.read(view -> links.ask(view, PolicyScan.of(view)));
        // What arrived since these rows were copied comes with the next answer.
        rows.clear(columns.size(), Math.max(columns.size(), rows.length()));
        return rows;
    }

    /** The rows in which somebody with these words in the name has a part. */
    BitSet person(Term.Part part, String words) {
        if (part == Term.Part.PROPOSER) {
            return proposedBy(words.equalsIgnoreCase(ME) ? Set.of(catalog.person()) : named(Folding.fold(words)));
        }
        return links((view, scan) -> scan.granted(holders(view, words), part == Term.Part.IMPORTER));
    }

    /** Those of the proposers who have these words in their names. */
    Set<UUID> named(String folded) {
        return catalog.read(view -> columns.people().stream()
                .filter(id -> view.principal(id)
                        .filter(person -> has(person.name(), folded))
                        .isPresent())
                .collect(Collectors.toSet()));
    }

    /** The rows that these have proposed. */
    BitSet proposedBy(Set<UUID> wanted) {
        BitSet numbers = new BitSet();
        List<UUID> people = columns.people();
        for (int number = 0; number < people.size(); number++) {
            numbers.set(number, wanted.contains(people.get(number)));
        }
        return numbers.isEmpty() ? new BitSet() : columns.rows(row -> numbers.get(columns.proposer(row)));
    }

    /** The users and groups with these words in their names, and the groups of those users. */
    private Collection<UUID> holders(EnrollmentView view, String words) {
        Set<UUID> holders = new HashSet<>();
        if (words.equalsIgnoreCase(ME)) {
            holders.add(catalog.person());
            holders.addAll(view.groups(catalog.person()));
            return holders;
        }
        String folded = Folding.fold(words);
        for (Principal principal : view.principals()) {
            if (has(principal.name(), folded)) {
                holders.add(principal.id());
                holders.addAll(view.groups(principal.id()));
            }
        }
        return holders;
    }

    /** The rows imported into projects with these words in their names, or meant for them. */
    BitSet project(String words) {
        String folded = Folding.fold(words);
        Set<UUID> projects = catalog.read(view -> view.projects().stream()
                .filter(project -> has(project.name(), folded))
                .map(Project::id)
                .collect(Collectors.toSet()));
        if (projects.isEmpty()) {
            return new BitSet();
        }
        BitSet rows = links((view, scan) -> scan.imported(view.workloads().stream()
                .filter(workload -> projects.contains(workload.project()))
                .map(Workload::id)
                .toList()));
        rows.or(columns.rows(row -> {
            UUID meant = columns.rows().policy(row).origin().project();
            return meant != null && projects.contains(meant);
        }));
        return rows;
    }

    private static Collection<UUID> workloads(EnrollmentView view, String words) {
        String folded = Folding.fold(words);
        return view.workloads().stream()
                .filter(workload -> has(workload.name(), folded))
                .map(Workload::id)
                .toList();
    }

    /** The rows imported by workloads with these words in their names, or meant for them. */
    BitSet workload(String words) {
        Set<UUID> wanted = catalog.read(view -> new HashSet<>(workloads(view, words)));
        if (wanted.isEmpty()) {
            return new BitSet();
        }
        BitSet rows = links((view, scan) -> scan.imported(wanted));
        rows.or(columns.rows(row -> {
            UUID meant = columns.rows().policy(row).origin().workload();
            return meant != null && wanted.contains(meant);
        }));
        return rows;
    }

    /** The rows that replace a policy with these words in its name. */
    BitSet supersedes(String words) {
        return among(columns.rows(columns::supersedes), words, LinkRows::replaced);
    }

    /** The rows that carry a marking with these words in its name (R30). */
    BitSet marking(String words) {
        return among(columns.rows(columns::marked), words, LinkRows::carries);
    }

    /** Whether a policy meets words, which are folded. */
    private interface Meets {
        boolean test(EnrollmentView view, EgressPolicy policy, String folded);
    }

    private BitSet among(BitSet rows, String words, Meets meets) {
        if (words.equalsIgnoreCase(ANY)) {
            return rows;
        }
        String folded = Folding.fold(words);
        return links((view, scan) -> {
            BitSet met = new BitSet();
            rows.stream()
                    .filter(row -> meets.test(view, columns.rows().policy(row), folded))
                    .forEach(met::set);
            return met;
        });
    }

    private static boolean carries(EnrollmentView view, EgressPolicy policy, String folded) {
        return policy.markings().stream()
                .flatMap(id -> view.marking(id).stream())
                .anyMatch(marking -> has(marking.name(), folded));
    }

    private static boolean replaced(EnrollmentView view, EgressPolicy policy, String folded) {
        UUID earlier = policy.origin().supersedes();
        return earlier != null
                && (earlier.toString().equals(folded)
                        || view.policy(earlier)
                                .filter(found -> has(found.name(), folded))
                                .isPresent());
    }

    private static boolean has(String name, String folded) {
        return Folding.fold(name).contains(folded);
    }
}
