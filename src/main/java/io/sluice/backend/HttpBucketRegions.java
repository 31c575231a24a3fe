package io.sluice.backend;

import io.sluice.egress.BucketRegion;
import io.sluice.egress.S3BucketName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks S3 itself, with a {@code HEAD} without credentials: it names the bucket's region in a header whether or not it lets
 * the asker in. Redirects are not followed, and only a checked bucket name ever stands in the path, so that nobody can
 * send the backend elsewhere.
 */
final class HttpBucketRegions implements BucketRegions {
    private static final Logger LOG = LoggerFactory.getLogger(HttpBucketRegions.class);
    private static final String HEADER = "x-amz-bucket-region";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MISSING = 404;

    /** The answers that S3 gives about a bucket that exists: open, elsewhere, or closed to the asker. */
    private static final Set<Integer> EXISTING = Set.of(200, 301, 307, 403);

    private static final Pattern REGION = Pattern.compile("[a-z]{2,10}(-[a-z0-9]{1,20}){1,5}");

    private final URI endpoint;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** Asks at an endpoint of S3, such as {@code https://s3.amazonaws.com}. */
    HttpBucketRegions(URI endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public BucketRegion of(S3BucketName bucket) {
        HttpRequest request = HttpRequest.newBuilder(endpoint.resolve("/" + bucket.value()))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .timeout(PATIENCE)
                .build();
        try {
            return read(client.send(request, BodyHandlers.discarding()));
        } catch (HttpTimeoutException e) {
            return unknown(bucket, e, "S3 did not answer in time");
        } catch (IOException e) {
            return unknown(bucket, e, "S3 could not be reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown(bucket, e, "the backend is stopping");
        }
    }

    private static BucketRegion read(HttpResponse<Void> answer) {
        if (answer.statusCode() == MISSING) {
            return new BucketRegion.Missing();
        }
        if (!EXISTING.contains(answer.statusCode())) {
            return new BucketRegion.Unknown("S3 answered with status " + answer.statusCode());
        }
        return answer.headers()
                .firstValue(HEADER)
                .filter(region -> REGION.matcher(region).matches())
                .<BucketRegion>map(BucketRegion.In::new)
                .orElseGet(() -> new BucketRegion.Unknown("S3 did not name it"));
    }

    private BucketRegion unknown(S3BucketName bucket, Exception cause, String why) {
        LOG.warn("The region of the bucket {} could not be looked up at {}: {}", bucket, endpoint, cause.toString());
        return new BucketRegion.Unknown(why);
    }
}
