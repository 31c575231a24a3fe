package io.sluice.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.identity.TestBrowser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R30: what a browser, or anything else on this machine, may send to where a sign-in ends. */
final class LandingTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final TestBrowser browser = new TestBrowser();
    private Landing landing;

    @BeforeEach
    void open() throws IOException {
        landing = Landing.open();
    }

    @AfterEach
    void close() {
        landing.close();
        browser.close();
    }

    private URI with(String query) {
        return URI.create(landing.address() + "?" + query);
    }

    private String state() {
        return "state=" + landing.state().getValue();
    }

    @Test
    void theAnswerThatWasAskedForIsTakenAndThePageSaysThatOneMayGoBack() throws NotSignedIn {
        URI good = with("code=c&" + state());
        HttpResponse<String> page = browser.visit(good, "GET");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("You can go back to Sluice")
                .doesNotContain("code", landing.state().getValue());
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'"));
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(landing.await(LONG)).isEqualTo(good);
    }

    @Test
    void whatWasNotAskedForIsTurnedAwayAndTheRightAnswerIsTakenAllTheSame() throws NotSignedIn {
        String other = "state=" + "x".repeat(landing.state().getValue().length());
        for (URI wrong : List.of(
                with("code=stolen&" + other),
                with("code=stolen"),
                with("code=stolen&" + state() + "&" + state()),
                with("code=stolen&" + other + "&" + state()),
                landing.address(),
                landing.address().resolve("/"),
                landing.address().resolve("/signed-in/?" + state()),
                landing.address().resolve("/favicon.ico"),
                with(state() + "&code=" + "x".repeat(8_001)))) {
            HttpResponse<String> page = browser.visit(wrong, "GET");
            assertThat(page.statusCode()).as(wrong.toString()).isEqualTo(400);
            assertThat(page.body())
                    .contains("not the sign-in that Sluice asked for")
                    .doesNotContain("stolen");
        }
        assertThat(browser.visit(with("code=c&" + state()), "POST").statusCode())
                .isEqualTo(400);
        URI good = with("code=c&" + state());
        browser.open(good);
        assertThat(landing.await(LONG)).isEqualTo(good);
    }

    @Test
    void anotherNameForThisMachineIsNotTaken() throws IOException {
        int port = landing.address().getPort();
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            String request =
                    "GET /signed-in?code=c&" + state() + " HTTP/1.1\r\nHost: rebound.example:" + port + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 400");
        }
    }

    @Test
    void whoSaysHalfOfWhatIsWantedKeepsNobodyWaiting() throws IOException, NotSignedIn {
        try (Socket socket =
                new Socket(InetAddress.ofLiteral("127.0.0.1"), landing.address().getPort())) {
            socket.getOutputStream().write("GET /signed-in HT".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            URI good = with("code=c&" + state());
            assertThat(browser.visit(good, "GET").statusCode()).isEqualTo(200);
            assertThat(landing.await(LONG)).isEqualTo(good);
        }
    }

    @Test
    void aStateIsGoodOnce() throws NotSignedIn {
        browser.visit(with("code=first&" + state()), "GET");
        HttpResponse<String> again = browser.visit(with("code=second&" + state()), "GET");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(landing.await(LONG).toString()).contains("code=first");
    }

    @Test
    void itListensOnThisMachineAloneAndNotLongerThanIsWaited() throws IOException {
        int port = landing.address().getPort();
        List<InetAddress> others = Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        for (InetAddress other : others) {
            assertThatThrownBy(() -> new Socket(other, port).close()).isInstanceOf(IOException.class);
        }
        landing.close();
        assertThatThrownBy(() -> new Socket(InetAddress.ofLiteral("127.0.0.1"), port).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void whoGivesUpOrDoesNotComeBackIsToldSo() throws IOException {
        landing.giveUp();
        assertThatThrownBy(() -> landing.await(LONG))
                .isInstanceOf(NotSignedIn.class)
                .hasMessageContaining("given up");
        try (Landing late = Landing.open()) {
            assertThatThrownBy(() -> late.await(Duration.ZERO))
                    .isInstanceOf(NotSignedIn.class)
                    .hasMessageContaining("did not come back");
        }
    }
}
