package io.sluice.demo;

import io.sluice.egress.Act;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Marking;
import io.sluice.egress.MarkingHolder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The demo's one marking (R30), on a route and on a proposal that only some may know of: the first officer, the enrollment
 * administrator and the teams whose they are. The second officer and platform security do not learn that they exist. It comes
 * after everything else, so that the rest of the demo stays as it is.
 */
final class MarkedRoutes {
    private static final Instant MARKED = DemoClock.NOW.minusSeconds(360);
    private static final List<String> ROUTES =
            List.of("sftp.bank-gateway.corp.example:22", "sftp.supervisor.example:2222");
    private static final List<String> PROJECTS = List.of("Treasury", "Regulatory reporting");

    private MarkedRoutes() {}

    /** Plays it. */
    static void play(Stage stage, Cast cast, long seed) {
        UUID marking = new DemoIds(seed).next(DemoClock.FOUNDED.plusSeconds(2));
        stage.found(new Marking(
                marking,
                "Restricted",
                "Whom we pay and whom we answer to: for those who work on it, and who decide on it."));
        List.of(DemoIdentities.OFFICER.user(), DemoIdentities.ADMINISTRATOR.user())
                .forEach(user -> stage.found(new MarkingHolder(marking, user, false)));
        PROJECTS.forEach(project -> stage.found(new MarkingHolder(marking, cast.team(project), false)));
        Instant at = MARKED;
        for (String route : ROUTES) {
            stage.act(
                    at,
                    DemoIdentities.OFFICER.user(),
                    policy(stage, route).id(),
                    new Act.Mark(Set.of(marking), "It tells outsiders whom we deal with."));
            at = at.plusSeconds(20);
        }
    }

    private static EgressPolicy policy(Stage stage, String route) {
        return stage.state().policies().stream()
                .filter(policy -> policy.destination().toString().equals(route))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo has no route to " + route));
    }
}
