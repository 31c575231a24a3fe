package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.BucketRegion;
import io.sluice.egress.S3BucketName;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * R17 against an S3 that was not made for this test. S3Mock names the region with status 200, and answers 404 for a bucket
 * that is not there; it lets everybody in and never redirects, so 301, 307 and 403 are the stub's ({@link
 * BucketRegionsTest}).
 */
final class RealBucketRegionsTest {
    private static S3Mock s3;

    @BeforeAll
    static void start() throws IOException {
        s3 = new S3Mock();
    }

    @AfterAll
    static void stop() {
        s3.close();
    }

    private static BucketRegion region(String bucket) {
        return new HttpBucketRegions(s3.endpoint()).of(new S3BucketName(bucket));
    }

    @Test
    void theRegionThatTheBucketWasMadeInIsFound() {
        s3.bucket("acme-ireland", "eu-west-1");
        s3.bucket("acme.frankfurt", "eu-central-1");
        assertThat(region("acme-ireland")).isEqualTo(new BucketRegion.In("eu-west-1"));
        assertThat(region("acme.frankfurt")).isEqualTo(new BucketRegion.In("eu-central-1"));
    }

    @Test
    void aBucketThatWasNeverMadeIsMissing() {
        assertThat(region("acme-nowhere")).isEqualTo(new BucketRegion.Missing());
    }
}
