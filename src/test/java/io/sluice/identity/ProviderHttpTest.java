package io.sluice.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R30: an identity provider is somebody else's server. */
final class ProviderHttpTest {
    private final ProviderHttp http = new ProviderHttp();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        http.close();
        server.stop(0);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Test
    void aDocumentIsReadAsItIs() throws IOException {
        server.createContext("/", exchange -> TestProvider.send(exchange, 200, "{\"ü\":1}"));
        assertThat(http.get(uri("/"))).isEqualTo("{\"ü\":1}");
    }

    @Test
    void aRedirectIsNotFollowed() {
        AtomicBoolean elsewhere = new AtomicBoolean();
        server.createContext("/elsewhere", exchange -> {
            elsewhere.set(true);
            TestProvider.send(exchange, 200, "{}");
        });
        server.createContext("/here", exchange -> TestProvider.redirect(exchange, uri("/elsewhere")));
        assertThatThrownBy(() -> http.get(uri("/here")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("status 302");
        assertThat(elsewhere).isFalse();
    }

    @Test
    void noMoreIsReadThanADocumentMayHold() throws IOException {
        server.createContext("/most", exchange -> TestProvider.send(exchange, 200, "x".repeat(ProviderHttp.LARGEST)));
        server.createContext(
                "/more", exchange -> TestProvider.send(exchange, 200, "x".repeat(ProviderHttp.LARGEST + 1)));
        assertThat(http.get(uri("/most"))).hasSize(ProviderHttp.LARGEST);
        assertThatThrownBy(() -> http.get(uri("/more")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not answer as expected");
    }

    @Test
    void whoIsNotThereIsNamedWithoutWhatWasAsked() {
        server.stop(0);
        assertThatThrownBy(() -> http.post(uri("/token"), "code=secret"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1")
                .hasMessageNotContaining("secret");
    }
}
