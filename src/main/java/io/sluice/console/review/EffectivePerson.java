package io.sluice.console.review;

import io.sluice.console.support.NaturalOrder;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.Principal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone whom grants reach, directly or through groups, and what that comes to.
 *
 * @param level the highest of what the ways give
 * @param ways how it is held, the highest first, never empty
 */
public record EffectivePerson(UUID id, String name, GrantLevel level, List<Way> ways) {
    private static final Comparator<Way> HIGHEST_FIRST = Comparator.comparing(Way::level)
            .reversed()
            .thenComparing(Way::group, Comparator.nullsFirst(NaturalOrder.NAMES));

    private static final Comparator<EffectivePerson> IMPORTERS_FIRST = Comparator.comparing(EffectivePerson::level)
            .reversed()
            .thenComparing(EffectivePerson::name, NaturalOrder.NAMES)
            .thenComparing(EffectivePerson::id);

    public EffectivePerson {
        ways = List.copyOf(ways);
    }

    /**
     * One grant that reaches the person.
     *
     * @param group through which; null if it is the person's own
     */
    public record Way(@Nullable String group, GrantLevel level) {}

    /** The distinct people whom grants reach, those who may import first, then by name. */
    static List<EffectivePerson> of(EnrollmentView view, List<GrantTo> grants) {
        Map<UUID, List<Way>> ways = new LinkedHashMap<>();
        for (GrantTo grant : grants) {
            view.principal(grant.principal()).ifPresent(to -> {
                boolean group = to.type() == Principal.Type.GROUP;
                Set<UUID> reached = group ? view.members(to.id()) : Set.of(to.id());
                Way way = new Way(group ? to.name() : null, grant.level());
                reached.forEach(
                        id -> ways.computeIfAbsent(id, _ -> new ArrayList<>()).add(way));
            });
        }
        return ways.entrySet().stream()
                .map(entry -> person(view, entry.getKey(), entry.getValue()))
                .sorted(IMPORTERS_FIRST)
                .toList();
    }

    private static EffectivePerson person(EnrollmentView view, UUID id, List<Way> ways) {
        List<Way> sorted = ways.stream().sorted(HIGHEST_FIRST).toList();
        return new EffectivePerson(id, Names.of(view, id), sorted.getFirst().level(), sorted);
    }
}
