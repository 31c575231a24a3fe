package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.sluice.egress.Act;
import io.sluice.egress.BucketAccess;
import io.sluice.egress.Command;
import io.sluice.egress.Rule;
import io.sluice.egress.S3BucketName;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.egress.StorageAccountId;
import io.sluice.protocol.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Storage commands over the wire: the region is looked up once, by the backend, for who may add (R17); rows travel (R19). */
final class StorageCommandsTest {
    @TempDir
    Path folder;

    private final AtomicInteger lookUps = new AtomicInteger();
    private HttpServer s3;
    private TestBackend backend;

    /** Every bucket that begins with “there” lies in the test's region, those with “far” elsewhere; no others are there. */
    @BeforeEach
    void start() throws IOException {
        s3 = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        s3.createContext("/", exchange -> {
            lookUps.incrementAndGet();
            String bucket = exchange.getRequestURI().getPath().substring(1);
            boolean far = bucket.startsWith("far");
            if (far || bucket.startsWith("there")) {
                exchange.getResponseHeaders().set("x-amz-bucket-region", far ? "us-east-1" : "eu-west-1");
            }
            exchange.sendResponseHeaders(far ? 301 : bucket.startsWith("there") ? 403 : 404, -1);
            exchange.close();
        });
        s3.start();
        backend = new TestBackend(
                folder, URI.create("http://127.0.0.1:" + s3.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        backend.close();
        s3.stop(0);
    }

    private Command add(String bucket) {
        return backend.command(
                TestBackend.newId(),
                0,
                null,
                new Act.AddBucket(new S3BucketName(bucket), BucketAccess.READ_ONLY, null));
    }

    private static void refused(Outcome outcome, Rule rule, String words) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.rule()).isEqualTo(rule);
            assertThat(refused.reason()).contains(words);
        });
    }

    @Test
    void aBucketOfTheSameRegionIsAddedAndTravelsToEverybody() {
        String officer = backend.signIn("officer");
        Command add = add("there-data");
        assertThat(backend.push(officer, add)).isInstanceOf(Outcome.Accepted.class);
        for (String who : new String[] {"officer", "pauser", "other"}) {
            assertThat(backend.pull(backend.signIn(who), "").rows(S3BucketPolicy.class))
                    .extracting(S3BucketPolicy::id)
                    .containsExactly(add.policy());
        }
    }

    @Test
    void aReplayIsAnsweredTheSameWithoutAnotherLookUp() {
        String officer = backend.signIn("officer");
        Command add = add("there-data");
        backend.push(officer, add);
        assertThat(backend.push(officer, add))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.replayed()).isTrue());
        assertThat(lookUps).hasValue(1);
    }

    @Test
    void aBucketElsewhereOrNowhereIsRefused() {
        String officer = backend.signIn("officer");
        refused(backend.push(officer, add("far-data")), Rule.R17, "lies in us-east-1");
        refused(backend.push(officer, add("lost-data")), Rule.R17, "There is no bucket");
        assertThat(backend.pull(officer, "").rows(S3BucketPolicy.class)).isEmpty();
    }

    @Test
    void whoMayNotAddMakesNobodyAsk() {
        refused(backend.push(backend.signIn("proposer"), add("there-data")), Rule.R14, "needs a role");
        assertThat(lookUps).hasValue(0);
    }

    @Test
    void whatS3DoesNotAnswerIsRefused() {
        s3.stop(0);
        refused(backend.push(backend.signIn("officer"), add("there-data")), Rule.R17, "is unknown");
    }

    @Test
    void theProvidersWideningAndAnOfficersRemovalTravelAsTheSameRow() {
        String officer = backend.signIn("officer");
        String provider = backend.signIn("pauser");
        Command add = add("there-data");
        backend.push(provider, add);
        TestBackend.Pulled first = backend.pull(officer, "");
        assertThat(backend.push(
                        provider,
                        backend.command(
                                add.policy(), 1, null, new Act.ChangeBucketAccess(BucketAccess.READ_WRITE, "asked"))))
                .isInstanceOf(Outcome.Accepted.class);
        TestBackend.Pulled second = backend.pullAfter(officer, first);
        assertThat(second.rows(S3BucketPolicy.class)).singleElement().satisfies(row -> {
            assertThat(row.byProvider()).isTrue();
            assertThat(row.widenedByProvider()).isTrue();
        });
        backend.push(officer, backend.command(add.policy(), 2, null, new Act.RemoveBucket(null)));
        assertThat(backend.pullAfter(officer, second).rows(S3BucketPolicy.class))
                .singleElement()
                .satisfies(row -> assertThat(row.removed()).isTrue());
    }

    @Test
    void aStaleCommandConflictsAndStorageOfAnotherCloudIsRefused() {
        String officer = backend.signIn("officer");
        Command add = add("there-data");
        backend.push(officer, add);
        assertThat(backend.push(officer, backend.command(add.policy(), 7, null, new Act.RemoveBucket(null))))
                .isInstanceOf(Outcome.Conflicting.class);
        refused(
                backend.push(
                        officer,
                        backend.command(
                                TestBackend.newId(),
                                0,
                                null,
                                new Act.AddStorageAccount(
                                        new StorageAccountId(UUID.randomUUID(), "rg", "acme"), null))),
                Rule.R18,
                "on Azure only");
    }

    @Test
    void theyOutliveARestart() {
        String officer = backend.signIn("officer");
        backend.push(officer, add("there-data"));
        backend.restart();
        assertThat(backend.pull(officer, "").rows(S3BucketPolicy.class)).hasSize(1);
        refused(backend.push(officer, add("there-data")), Rule.R17, "has a policy already");
    }
}
