package io.sluice.architecture;

import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rooms of the house (packages below a root) and the doors between them: which room may use which. */
record Rooms(String root) {
    /** The rooms with limited doors. {@code egress.analysis} is a room of its own, inside {@code egress}. */
    static final Map<String, Set<String>> DOORS = Map.ofEntries(
            entry("egress", Set.of()),
            entry("egress.analysis", Set.of("egress")),
            entry("intake", Set.of("egress")),
            entry("store", Set.of("egress")),
            entry("protocol", Set.of("egress")),
            entry("replica", Set.of("egress", "egress.analysis", "store", "protocol")),
            entry("identity", Set.of("protocol")),
            entry("sync", Set.of("egress", "protocol", "replica", "identity")),
            entry("trust", Set.of("egress", "protocol")),
            entry("enforcement", Set.of("egress", "egress.analysis")),
            entry(
                    "backend",
                    Set.of("egress", "egress.analysis", "store", "protocol", "identity", "trust", "enforcement")));

    /** The rooms that put the others together and may use them all. */
    static final Set<String> OPEN = Set.of("console", "demo", "tour", "cli");

    /** Classes of this house that live in one of the rooms. */
    DescribedPredicate<JavaClass> in(String... rooms) {
        Set<String> wanted = Set.of(rooms);
        return DescribedPredicate.describe(
                "live in " + String.join(", ", rooms),
                type -> room(type).filter(wanted::contains).isPresent());
    }

    /** Classes of this house that a room has no door to: those of every other room that is not among its doors. */
    DescribedPredicate<JavaClass> behindNoDoorOf(String room) {
        Set<String> doors = DOORS.getOrDefault(room, Set.of());
        return DescribedPredicate.describe(
                "live in a room that " + room + " has no door to",
                type -> ours(type)
                        && room(type)
                                .filter(other -> other.equals(room) || doors.contains(other))
                                .isEmpty());
    }

    /** Classes that live in some room, or at the root as the one main class. */
    DescribedPredicate<JavaClass> inSomeRoom() {
        return DescribedPredicate.describe(
                "live in a room",
                type -> room(type).isPresent() || type.getPackageName().equals(root));
    }

    private boolean ours(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    private Optional<String> room(JavaClass type) {
        String home = type.getPackageName() + ".";
        return List.of(DOORS.keySet(), OPEN).stream()
                .flatMap(Set::stream)
                .filter(room -> home.startsWith(root + "." + room + "."))
                .max(Comparator.comparingInt(String::length));
    }
}
