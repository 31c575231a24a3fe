package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpServer;
import io.sluice.egress.BucketRegion;
import io.sluice.egress.S3BucketName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R17: what every answer of S3 says about a bucket's region, and that nothing but S3 is asked. */
final class BucketRegionsTest {
    private static final S3BucketName BUCKET = new S3BucketName("acme-data");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer stub;
    private int status;
    private String region;

    @BeforeEach
    void start() throws IOException {
        stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stub.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            if (region != null) {
                exchange.getResponseHeaders().set("x-amz-bucket-region", region);
            }
            if (status / 100 == 3) {
                exchange.getResponseHeaders().set("Location", endpoint() + "/elsewhere");
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        stub.start();
    }

    @AfterEach
    void stop() {
        stub.stop(0);
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + stub.getAddress().getPort());
    }

    static Stream<Arguments> answers() {
        BucketRegion here = new BucketRegion.In("eu-west-1");
        BucketRegion unnamed = new BucketRegion.Unknown("S3 did not name it");
        return Stream.of(
                arguments(200, "eu-west-1", here),
                arguments(301, "eu-west-1", here),
                arguments(307, "eu-west-1", here),
                arguments(403, "eu-west-1", here),
                arguments(200, "us-gov-west-1", new BucketRegion.In("us-gov-west-1")),
                arguments(404, "eu-west-1", new BucketRegion.Missing()),
                arguments(404, null, new BucketRegion.Missing()),
                arguments(200, null, unnamed),
                arguments(301, null, unnamed),
                arguments(307, null, unnamed),
                arguments(403, null, unnamed),
                arguments(200, "", unnamed),
                arguments(200, "<b>here</b>", unnamed),
                arguments(400, "eu-west-1", new BucketRegion.Unknown("S3 answered with status 400")),
                arguments(503, "eu-west-1", new BucketRegion.Unknown("S3 answered with status 503")));
    }

    @ParameterizedTest
    @MethodSource
    void answers(int answered, String named, BucketRegion meant) {
        status = answered;
        region = named;
        assertThat(new HttpBucketRegions(endpoint()).of(BUCKET)).isEqualTo(meant);
        assertThat(asked).containsExactly("HEAD /acme-data null");
    }

    @Test
    void whoDoesNotAnswerLeavesItUnknown() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        assertThat(new HttpBucketRegions(URI.create("http://127.0.0.1:" + port)).of(BUCKET))
                .isEqualTo(new BucketRegion.Unknown("S3 could not be reached"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://s3.amazonaws.com", "https://s3.cn-north-1.amazonaws.com.cn/", "http://127.0.0.1:9090"})
    void endpointsAreTaken(String endpoint) {
        assertThat(S3Endpoint.parse(endpoint)).isEqualTo(URI.create(endpoint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://s3.amazonaws.com",
                "s3.amazonaws.com",
                "file:///etc/passwd",
                "https://user@s3.amazonaws.com",
                "https://s3.amazonaws.com/path",
                "https://s3.amazonaws.com?x",
                "not a url"
            })
    void otherEndpointsAreRefused(String endpoint) {
        assertThatIllegalArgumentException().isThrownBy(() -> S3Endpoint.parse(endpoint));
    }
}
