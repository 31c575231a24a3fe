package io.sluice.demo;

import io.sluice.demo.Endpoints.SourceName;
import io.sluice.egress.Act;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.GrantTo;
import io.sluice.egress.Hosting;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.RuleProfile;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * The network egress policies that lead to the demo's storage (R20): most of what is listed has one, something has none, and
 * one leads to storage that is not listed. They draw from a chance of their own, so that the rest of the demo is the same in
 * every hosting.
 */
final class StorageReach {
    private static final String BUCKET = "%s-111122223333.s3.us-east-1.amazonaws.com";
    private static final String ACCOUNT = "%s.dfs.core.windows.net";

    private final Stage stage;
    private final Timeline timeline;
    private final Cast cast;
    private final Random random;

    private StorageReach(Stage stage, Timeline timeline, Cast cast) {
        this.stage = stage;
        this.timeline = timeline;
        this.cast = cast;
        this.random = stage.random();
    }

    /** Puts them on the timeline, if the hosting has storage. */
    static void plan(Stage stage, Timeline timeline, Cast cast, Hosting hosting, long seed) {
        StorageReach reach = new StorageReach(stage.aside(new DemoIds(seed), new Random(seed)), timeline, cast);
        switch (hosting) {
            case AWS -> {
                reach.route(
                        719,
                        BUCKET.formatted("platform-landing"),
                        "Platform landing bucket",
                        "Developer platform/Code quality");
                reach.route(700, BUCKET.formatted("erp-exports"), "ERP exports bucket", "Billing/Nightly export");
                reach.route(
                        497,
                        BUCKET.formatted("invoice-archive"),
                        "Invoice archive bucket",
                        "Billing/Invoice rendering");
                reach.route(
                        119,
                        BUCKET.formatted("forecast-results"),
                        "Forecast results bucket",
                        "Demand forecasting/Forecast publishing");
                reach.route(
                        40,
                        BUCKET.formatted("supplier-files"),
                        "Carrier files bucket",
                        "Transport planning/Carrier rates");
                reach.route(
                        18,
                        BUCKET.formatted("order-archive"),
                        "Order archive bucket",
                        "Order management/Order archive");
            }
            case AZURE -> {
                reach.route(
                        719,
                        ACCOUNT.formatted("demolanding01"),
                        "Platform landing account",
                        "Developer platform/Code quality");
                reach.route(653, ACCOUNT.formatted("demoerpexports"), "ERP exports account", "Billing/Nightly export");
                reach.route(
                        64,
                        ACCOUNT.formatted("demoinvoicearchive"),
                        "Invoice archive account",
                        "Billing/Invoice rendering");
                reach.route(
                        18,
                        ACCOUNT.formatted("demoorderarchive"),
                        "Order archive account",
                        "Order management/Order archive");
            }
            case GCP, ON_PREMISES -> {
                // there is no storage to list
            }
        }
    }

    /** Proposed by an engineer of the project, approved by an officer and imported by the source, within two hours. */
    private void route(int daysAgo, String host, String name, String asker) {
        SourceName source = SourceName.parse(asker);
        Instant asked = DemoClock.inOfficeHours(DemoClock.daysAgo(daysAgo), random);
        timeline.add(asked, at -> propose(at, host, name, source));
    }

    private void propose(Instant now, String host, String name, SourceName source) {
        UUID policy = stage.propose(
                now,
                cast.engineer(source.project(), random),
                new Act.Draft(
                        PolicyKind.DIRECT,
                        RuleProfile.CLASSIC
                                .destination(PolicyKind.DIRECT, host, "443")
                                .orThrow(),
                        List.of(),
                        new Words(
                                name,
                                "Storage of our own, in our own account.",
                                "“%s” works on the files that lie there.".formatted(source.source())),
                        SniVerification.ON,
                        new Origin(null, cast.project(source.project()), null)));
        timeline.add(now.plus(Duration.ofMinutes(20L + random.nextInt(60))), at -> approve(at, policy, source));
    }

    private void approve(Instant now, UUID policy, SourceName source) {
        List<GrantTo> grants = List.of(new GrantTo(cast.team(source.project()), GrantLevel.IMPORT));
        stage.act(now, DemoIdentities.OFFICER.user(), policy, new Act.Approve(grants, false, false, null, null));
        timeline.add(
                now.plus(Duration.ofMinutes(10L + random.nextInt(30))),
                at -> stage.act(
                        at, cast.engineer(source.project(), random), policy, new Act.Import(cast.source(source))));
    }
}
