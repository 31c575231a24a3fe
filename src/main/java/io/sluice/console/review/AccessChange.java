package io.sluice.console.review;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Grant;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change of grants comes to for people, not for grants: whoever keeps a level through another grant loses nothing.
 *
 * @param gainImport who may import then and may not now, by name
 * @param loseImport who may import now and may not then
 * @param gainSight who may see it by a grant then and may not now
 * @param loseSight who may see it by a grant now and may not then
 * @param attached the workloads to which those who lose Import attached it: they stay attached (R8)
 * @param then everybody who would hold something, and how
 * @param kept what other grants still give, to those whose grant is lowered or taken away
 */
public record AccessChange(
        List<String> gainImport,
        List<String> loseImport,
        List<String> gainSight,
        List<String> loseSight,
        List<String> attached,
        List<EffectivePerson> then,
        Map<UUID, StillHeld> kept) {
    public AccessChange {
        gainImport = List.copyOf(gainImport);
        loseImport = List.copyOf(loseImport);
        gainSight = List.copyOf(gainSight);
        loseSight = List.copyOf(loseSight);
        attached = List.copyOf(attached);
        then = List.copyOf(then);
        kept = Map.copyOf(kept);
    }

    /**
     * What people keep although a grant is lowered or taken away.
     *
     * @param lost the level that the grant no longer gives
     * @param people how many people the grant reaches
     * @param keeping how many of them keep that level
     * @param through the groups through which they keep it; empty if by grants of their own alone
     */
    public record StillHeld(GrantLevel lost, int people, int keeping, List<String> through) {
        public StillHeld {
            through = List.copyOf(through);
        }
    }

    /** Whether nobody gains or loses anything. */
    public boolean nothing() {
        return Stream.of(gainImport, loseImport, gainSight, loseSight).allMatch(List::isEmpty);
    }

    static AccessChange of(EnrollmentView view, EgressPolicy policy, List<GrantChange> changes) {
        Map<UUID, GrantLevel> now = new LinkedHashMap<>();
        view.grants(policy.id()).forEach(grant -> now.put(grant.principal(), grant.level()));
        Map<UUID, GrantLevel> then = new LinkedHashMap<>(now);
        for (GrantChange change : changes) {
            GrantLevel level = change.level();
            if (level == null) {
                then.remove(change.principal());
            } else {
                then.put(change.principal(), level);
            }
        }
        List<EffectivePerson> reached = EffectivePerson.of(view, grants(then));
        Map<UUID, EffectivePerson> before = byId(EffectivePerson.of(view, grants(now)));
        Map<UUID, EffectivePerson> after = byId(reached);
        Set<UUID> losing = lacking(before, after, GrantLevel.IMPORT);
        return new AccessChange(
                names(view, lacking(after, before, GrantLevel.IMPORT)),
                names(view, losing),
                names(view, lacking(after, before, GrantLevel.VIEW)),
                names(view, lacking(before, after, GrantLevel.VIEW)),
                attached(view, policy, losing),
                reached,
                kept(view, policy, changes, after));
    }

    private static List<GrantTo> grants(Map<UUID, GrantLevel> levels) {
        return levels.entrySet().stream()
                .map(entry -> new GrantTo(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<UUID, EffectivePerson> byId(List<EffectivePerson> people) {
        return people.stream().collect(Collectors.toMap(EffectivePerson::id, Function.identity()));
    }

    /** Those of some people who hold a level there, but not among the others. */
    private static Set<UUID> lacking(
            Map<UUID, EffectivePerson> some, Map<UUID, EffectivePerson> others, GrantLevel level) {
        return some.keySet().stream()
                .filter(id -> holds(some, id, level) && !holds(others, id, level))
                .collect(Collectors.toSet());
    }

    private static boolean holds(Map<UUID, EffectivePerson> people, UUID id, GrantLevel level) {
        EffectivePerson person = people.get(id);
        return person != null && person.level().compareTo(level) >= 0;
    }

    private static List<String> names(EnrollmentView view, Set<UUID> people) {
        return people.stream().map(id -> Names.of(view, id)).sorted().toList();
    }

    private static List<String> attached(EnrollmentView view, EgressPolicy policy, Set<UUID> losing) {
        return view.imports(policy.id()).stream()
                .filter(link -> losing.contains(link.imported().by()))
                .flatMap(link -> view.workload(link.workload()).stream())
                .map(workload -> Names.workload(view, workload))
                .sorted()
                .toList();
    }

    private static Map<UUID, StillHeld> kept(
            EnrollmentView view, EgressPolicy policy, List<GrantChange> changes, Map<UUID, EffectivePerson> after) {
        Map<UUID, StillHeld> kept = new LinkedHashMap<>();
        for (GrantChange change : changes) {
            lost(view, policy, change)
                    .flatMap(level -> stillHeld(view, change.principal(), level, after))
                    .ifPresent(held -> kept.put(change.principal(), held));
        }
        return kept;
    }

    /** The level that a grant gives now and would no longer give. */
    private static Optional<GrantLevel> lost(EnrollmentView view, EgressPolicy policy, GrantChange change) {
        return view.grant(policy.id(), change.principal())
                .filter(grant -> !grant.removed())
                .map(Grant::level)
                .filter(level -> change.level() == null || change.level().compareTo(level) < 0);
    }

    private static Optional<StillHeld> stillHeld(
            EnrollmentView view, UUID principal, GrantLevel level, Map<UUID, EffectivePerson> after) {
        boolean group = view.principal(principal)
                .filter(found -> found.type() == Principal.Type.GROUP)
                .isPresent();
        Set<UUID> reached = group ? view.members(principal) : Set.of(principal);
        List<EffectivePerson> keeping = reached.stream()
                .filter(id -> holds(after, id, level))
                .map(id -> Objects.requireNonNull(after.get(id)))
                .toList();
        List<String> through = keeping.stream()
                .flatMap(person -> person.ways().stream())
                .filter(way -> way.level().compareTo(level) >= 0)
                .flatMap(way -> Stream.ofNullable(way.group()))
                .distinct()
                .sorted()
                .toList();
        return keeping.isEmpty()
                ? Optional.empty()
                : Optional.of(new StillHeld(level, reached.size(), keeping.size(), through));
    }
}
