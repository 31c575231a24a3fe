package io.sluice.demo;

import io.sluice.demo.Endpoints.SourceName;
import io.sluice.egress.Act;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.GrantChange;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.Operation;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Rulebook;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plays one route's life: proposed, decided, shared project by project, imported source by source, perhaps ended. */
final class RouteLife {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final int SHARINGS = 3;
    private static final Instant LAST_SHARING = DemoClock.NOW.minus(Duration.ofDays(9));
    private static final List<String> BESIDE = List.of(
            "Kept apart from “%s” so that either can be revoked without touching the other's sources.",
            "“%s” reaches more than this team needs; it should not become an importer there.",
            "Overlaps “%s” for a while: that one is to be replaced by narrower policies at the next review.");

    private final Stage stage;
    private final Timeline timeline;
    private final Cast cast;
    private final Wording wording;
    private final Random random;
    private final Route route;
    private final @Nullable Fate fate;
    private final Map<String, List<SourceName>> byProject = new LinkedHashMap<>();

    RouteLife(Stage stage, Timeline timeline, Cast cast, Wording wording, Route route, @Nullable Fate fate) {
        this.stage = stage;
        this.timeline = timeline;
        this.cast = cast;
        this.wording = wording;
        this.random = stage.random();
        this.route = route;
        this.fate = fate;
        route.askers()
                .forEach(source -> byProject
                        .computeIfAbsent(source.project(), _ -> new ArrayList<>())
                        .add(source));
    }

    /** Proposes the route, and puts what follows from it on the timeline. */
    UUID propose(Instant now) {
        SourceName first = route.askers().getFirst();
        Words words = route.words() == null ? wording.words(route.destination(), first) : route.words();
        UUID proposer = cast.engineer(first.project(), random);
        List<UUID> agents = route.kind() == PolicyKind.AGENT_PROXY ? cast.agents() : List.of();
        SniVerification sni = fate != null && fate.kind() == Fate.Kind.SNI_OFF
                ? SniVerification.off(fate.reason())
                : SniVerification.ON;
        Origin origin = new Origin(null, cast.project(first.project()), null);
        UUID policy = stage.propose(
                now, proposer, new Act.Draft(route.kind(), route.destination(), agents, words, sni, origin));
        if (fate != null && fate.kind().endsProposal()) {
            timeline.add(fate.happens(now, random), at -> end(at, policy, fate));
        } else {
            timeline.add(DemoClock.later(now, HOUR, 4 * DAY, random), at -> approve(at, policy));
        }
        return policy;
    }

    private void approve(Instant now, UUID policy) {
        List<String> projects = List.copyOf(byProject.keySet());
        boolean nobodyYet = random.nextInt(29) == 0;
        boolean global = fate != null && fate.kind() == Fate.Kind.GLOBAL;
        stage.act(
                now,
                Cast.manager(random),
                policy,
                new Act.Approve(
                        nobodyYet ? List.of() : grants(projects.getFirst()), nobodyYet, global, null, reason(policy)));
        if (nobodyYet) {
            timeline.add(DemoClock.later(now, DAY, 8 * DAY, random), at -> share(at, policy, projects.subList(0, 1)));
        } else {
            attach(now, policy, projects.getFirst());
        }
        shareLater(now, policy, projects.subList(1, projects.size()));
        if (fate != null && fate.kind().endsRoute()) {
            timeline.add(fate.happens(now, random), at -> end(at, policy, fate));
        }
    }

    private List<GrantTo> grants(String project) {
        List<GrantTo> grants = new ArrayList<>();
        grants.add(new GrantTo(cast.team(project), GrantLevel.IMPORT));
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> grants.add(new GrantTo(cast.analysts(project), GrantLevel.VIEW));
            case 3 -> grants.add(new GrantTo(cast.group("Data science"), GrantLevel.VIEW));
            case 4 -> grants.add(new GrantTo(cast.group("All analysts"), GrantLevel.VIEW));
            case 5 -> grants.add(new GrantTo(cast.group("Security champions"), GrantLevel.VIEW));
            case 6 -> grants.add(new GrantTo(cast.group("Network operations"), GrantLevel.IMPORT));
            default -> {}
        }
        return grants;
    }

    private @Nullable String reason(UUID policy) {
        List<EgressPolicy> beside = Rulebook.activeOverlaps(stage.state(), policy, route.destination());
        return beside.isEmpty()
                ? null
                : BESIDE.get(random.nextInt(BESIDE.size()))
                        .formatted(beside.getFirst().name());
    }

    /** Other projects ask for it over the following months; an officer shares it with a few of them at a time. */
    private void shareLater(Instant approved, UUID policy, List<String> projects) {
        int size = Math.max(1, (projects.size() + SHARINGS - 1) / SHARINGS);
        long window = Math.max(2L, Duration.between(approved, LAST_SHARING).toDays());
        for (int from = 0; from < projects.size(); from += size) {
            List<String> few = projects.subList(from, Math.min(projects.size(), from + size));
            Instant day = approved.plus(Duration.ofDays(1 + random.nextInt((int) Math.min(window, 240))));
            Instant at = day.isAfter(LAST_SHARING) ? LAST_SHARING : day;
            timeline.add(DemoClock.later(at, HOUR, 8 * HOUR, random), then -> share(then, policy, few));
        }
    }

    private void share(Instant now, UUID policy, List<String> projects) {
        UUID manager = Cast.manager(random);
        if (Rulebook.objection(stage.state(), manager, Operation.SHARE, stage.policy(policy))
                .isPresent()) {
            return;
        }
        List<GrantChange> changes = projects.stream()
                .map(project -> new GrantChange(cast.team(project), GrantLevel.IMPORT))
                .toList();
        stage.act(now, manager, policy, new Act.Share(changes));
        projects.forEach(project -> attach(now, policy, project));
    }

    private void attach(Instant now, UUID policy, String project) {
        for (SourceName source : byProject.getOrDefault(project, List.of())) {
            timeline.add(DemoClock.later(now, HOUR, 3 * DAY, random), at -> {
                UUID engineer = cast.engineer(project, random);
                if (Rulebook.objection(stage.state(), engineer, Operation.IMPORT, stage.policy(policy))
                        .isEmpty()) {
                    stage.act(at, engineer, policy, new Act.Import(cast.source(source)));
                }
            });
        }
    }

    private void end(Instant now, UUID policy, Fate fate) {
        EgressPolicy ending = stage.policy(policy);
        UUID by = fate.by() == null ? ending.proposer() : fate.by();
        stage.act(
                now,
                by,
                policy,
                switch (fate.kind()) {
                    case REVOKE -> new Act.Revoke(fate.reason());
                    case PAUSE -> new Act.Pause(fate.reason());
                    case DENY -> new Act.Deny(fate.reason());
                    case WITHDRAW -> new Act.Withdraw(fate.reason());
                    case DENY_AND_GRANT -> {
                        EgressPolicy existing = Rulebook.activeOverlaps(stage.state(), policy, ending.destination())
                                .getFirst();
                        yield new Act.DenyAndGrant(fate.reason(), existing.id(), existing.version(), List.of());
                    }
                    case GLOBAL, SNI_OFF -> throw new IllegalStateException("Not an ending: " + fate.kind());
                });
    }
}
