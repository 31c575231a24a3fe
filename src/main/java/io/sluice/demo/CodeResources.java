package io.sluice.demo;

import io.sluice.demo.Endpoints.SourceName;
import io.sluice.egress.Act;
import io.sluice.egress.Workload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * The demo's code resources and transforms: one of each for every project, which import sources of the project (R15). They
 * come after everything else and draw from a chance of their own, so that the rest of the demo stays as it is. One project
 * has some sources more, which nothing imports yet.
 */
final class CodeResources {
    /** How many sources a pipeline imports: the limit is in sight, and not reached. */
    private static final int MANY = 7;

    private static final int FEW = 2;

    /** The proposer's: it has more sources than one workload may import, so that the limit can be met by hand. */
    private static final String ROOMY = "Billing";

    /** What it has besides those of the data. */
    static final List<String> MORE = List.of("Refunds", "Card disputes", "Bank statements");

    private static final int FIRST_DAY = 420;

    private final Stage stage;
    private final Cast cast;
    private final DemoIds ids;
    private final Random random;
    private Instant now = DemoClock.FOUNDED.plusSeconds(2);
    private int daysAgo = FIRST_DAY;

    private CodeResources(Stage stage, Cast cast, long seed) {
        this.stage = stage;
        this.cast = cast;
        this.ids = new DemoIds(seed);
        this.random = new Random(seed);
    }

    /** Plays them. */
    static void play(Stage stage, Cast cast, long seed) {
        CodeResources resources = new CodeResources(stage, cast, seed);
        cast.projects().keySet().forEach(resources::project);
        MORE.forEach(resources::source);
    }

    private void project(String project) {
        List<UUID> sources = cast.sources().entrySet().stream()
                .filter(entry -> entry.getKey().project().equals(project))
                .map(Map.Entry<SourceName, UUID>::getValue)
                .toList();
        resource(project, Workload.Type.CODE_RESOURCE, project + " pipeline", sources, MANY);
        resource(project, Workload.Type.TRANSFORM, project + " daily report", sources, FEW);
    }

    private void source(String name) {
        stage.found(new Workload(ids.next(now), cast.project(ROOMY), Workload.Type.SOURCE, name));
    }

    private void resource(String project, Workload.Type type, String name, List<UUID> sources, int atMost) {
        UUID workload = ids.next(now);
        stage.found(new Workload(workload, cast.project(project), type, name));
        for (UUID source : sources.subList(0, Math.min(atMost, sources.size()))) {
            later();
            stage.source(now, cast.engineer(project, random), ids.next(now), workload, new Act.ImportSource(source));
        }
    }

    /** Some day or two on; weekends push two acts together, and time never runs backwards. */
    private void later() {
        daysAgo -= random.nextInt(3);
        Instant at = DemoClock.inOfficeHours(DemoClock.daysAgo(daysAgo), random);
        now = at.isAfter(now) ? at : now;
    }
}
