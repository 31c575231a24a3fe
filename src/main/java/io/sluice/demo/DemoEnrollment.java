package io.sluice.demo;

import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Hosting;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demo enrollment: two years of proposals, decisions and imports of real destinations, with a full inbox at its end.
 * Same rows, same ids, same times in every run.
 */
public final class DemoEnrollment {
    private static final Logger LOG = LoggerFactory.getLogger(DemoEnrollment.class);
    private static final long SEED = 20_261_120;
    private static final int FIRST_DAY = 728;
    private static final int DAYS = 700;

    private DemoEnrollment() {}

    /**
     * Every row in the order of commits: an empty enrollment that puts them one after another holds the demo. A policy
     * comes once for each of its versions. Rows of the data that R1 or R2 refuse are counted in the log.
     *
     * @param hosting changes the enrollment's own row, its storage and the policies that lead to it; on Google Cloud the provider manages policies, so that
     *     one waits for it (R13)
     */
    public static List<EnrollmentRow> rows(Hosting hosting) {
        Demo demo = play(hosting);
        LOG.info("{}", demo.refusals().sentence());
        return demo.rows();
    }

    /** When the demo's clock stops: the time that ages in it are meant to be seen from. */
    public static Instant until() {
        return DemoClock.NOW;
    }

    /** The rows, what was refused, and how many commands made them. */
    record Demo(List<EnrollmentRow> rows, Refusals refusals, int commands) {}

    static Demo play(Hosting hosting) {
        Endpoints endpoints = Endpoints.read();
        Stage stage = new Stage(new DemoIds(SEED), new Random(SEED));
        Timeline timeline = new Timeline();
        Cast cast = Founding.found(stage, hosting, endpoints.projects());
        Map<String, UUID> policies = new HashMap<>();
        plan(Route.all(endpoints.wanted()), stage, timeline, cast, policies);
        new PendingProposals(stage, timeline, cast, policies).plan();
        StorageReach.plan(stage, timeline, cast, hosting, SEED + 4);
        timeline.play();
        StorageEntries.play(stage, hosting, SEED + 1);
        CodeResources.play(stage, cast, SEED + 2);
        MarkedRoutes.play(stage, cast, SEED + 3);
        if (hosting == Hosting.GCP) {
            ProviderManaged.play(stage);
        }
        return new Demo(stage.rows(), endpoints.refusals(), stage.commands());
    }

    private static void plan(
            List<Route> routes, Stage stage, Timeline timeline, Cast cast, Map<String, UUID> policies) {
        Map<String, Fate> fates = Fate.read();
        Wording wording = new Wording(stage.random());
        Set<String> unmet = new HashSet<>(fates.keySet());
        for (int i = 0; i < routes.size(); i++) {
            Route route = routes.get(i);
            Fate fate = fates.get(route.key());
            unmet.remove(route.key());
            RouteLife life = new RouteLife(stage, timeline, cast, wording, route, fate);
            Instant asked = fate != null && fate.days() > 0
                    ? fate.proposed(stage.random())
                    : DemoClock.inOfficeHours(DemoClock.daysAgo(FIRST_DAY - i * DAYS / routes.size()), stage.random());
            timeline.add(asked, at -> policies.put(route.key(), life.propose(at)));
        }
        if (!unmet.isEmpty()) {
            throw new IllegalStateException("fates.tsv names unknown routes: " + unmet);
        }
    }
}
