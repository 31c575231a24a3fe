package io.sluice.demo;

import io.sluice.egress.Act;
import io.sluice.egress.BucketAccess;
import io.sluice.egress.Hosting;
import io.sluice.egress.S3BucketName;
import io.sluice.egress.StorageAccountId;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The demo's S3 bucket policies on AWS and Azure Storage policies on Azure: added over two years, some by the provider, one
 * widened by it, one removed. They come after everything else and draw from a chance of their own, so that the rest of the
 * demo is the same in every hosting.
 */
final class StorageEntries {
    private static final UUID SUBSCRIPTION = new UUID(0, 0);

    private final Stage stage;
    private final DemoIds ids;
    private final Random random;

    private StorageEntries(Stage stage, long seed) {
        this.stage = stage;
        this.ids = new DemoIds(seed);
        this.random = new Random(seed);
    }

    /** Plays them, if the hosting has such. */
    static void play(Stage stage, Hosting hosting, long seed) {
        StorageEntries entries = new StorageEntries(stage, seed);
        switch (hosting) {
            case AWS -> entries.buckets();
            case AZURE -> entries.accounts();
            case GCP, ON_PREMISES -> {
                // there is no storage to list
            }
        }
    }

    private void buckets() {
        UUID officer = DemoIdentities.OFFICER.user();
        UUID other = DemoIdentities.SECOND_OFFICER.user();
        UUID provider = DemoIdentities.PLATFORM_SECURITY.user();
        bucket(721, provider, "platform-landing-111122223333", BucketAccess.READ_ONLY, "Part of the installation");
        UUID exports = bucket(702, officer, "erp-exports-111122223333", BucketAccess.READ_ONLY, "Nightly exports");
        UUID trial = bucket(644, other, "vendor-trial-111122223333", BucketAccess.READ_WRITE, "Trial of one quarter");
        change(551, officer, trial, 1, new Act.RemoveBucket("The trial is over"));
        bucket(498, officer, "invoice-archive-111122223333", BucketAccess.READ_WRITE, "Archive of the billing project");
        bucket(365, other, "clickstream-111122223333-us-east-1-an", BucketAccess.READ_ONLY, "Raw events of the shop");
        bucket(233, officer, "weather.observations.111122223333", BucketAccess.READ_ONLY, null);
        bucket(120, other, "forecast-results-111122223333", BucketAccess.READ_WRITE, "Results for the planners");
        bucket(41, officer, "supplier-files-111122223333", BucketAccess.READ_ONLY, "Files of the carriers");
        change(
                12,
                provider,
                exports,
                1,
                new Act.ChangeBucketAccess(BucketAccess.READ_WRITE, "Asked for with a ticket"));
    }

    private void accounts() {
        UUID officer = DemoIdentities.OFFICER.user();
        UUID provider = DemoIdentities.PLATFORM_SECURITY.user();
        account(721, provider, "platform-network", "demolanding01", "Part of the installation");
        account(655, officer, "erp-integration", "demoerpexports", "Nightly exports");
        UUID trial = account(490, officer, "sandbox", "demovendortrial", "Trial of one quarter");
        change(402, officer, trial, 1, new Act.RemoveStorageAccount("The trial is over"));
        account(301, DemoIdentities.SECOND_OFFICER.user(), "Telemetry_(raw)", "demotelemetryraw", null);
        account(66, officer, "billing", "demoinvoicearchive", "Archive of the billing project");
    }

    private UUID bucket(int daysAgo, UUID actor, String name, BucketAccess access, @Nullable String reason) {
        return add(daysAgo, actor, new Act.AddBucket(new S3BucketName(name), access, reason));
    }

    private UUID account(int daysAgo, UUID actor, String group, String name, @Nullable String reason) {
        return add(daysAgo, actor, new Act.AddStorageAccount(new StorageAccountId(SUBSCRIPTION, group, name), reason));
    }

    private UUID add(int daysAgo, UUID actor, Act.OnStorage act) {
        Instant at = at(daysAgo);
        UUID id = ids.next(at);
        stage.storage(at, actor, ids.next(at), id, 0, act);
        return id;
    }

    private void change(int daysAgo, UUID actor, UUID id, long version, Act.OnStorage act) {
        Instant at = at(daysAgo);
        stage.storage(at, actor, ids.next(at), id, version, act);
    }

    private Instant at(int daysAgo) {
        return DemoClock.inOfficeHours(DemoClock.daysAgo(daysAgo), random);
    }
}
