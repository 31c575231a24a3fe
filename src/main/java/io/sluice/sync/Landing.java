package io.sluice.sync;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where the browser comes back to from the identity provider (RFC 8252): a listener on this machine's loopback address alone,
 * that takes the one answer that was asked for. Everything else, such as what another page in the browser sends here, is turned
 * away and changes nothing.
 */
final class Landing implements AutoCloseable {
    private static final String PATH = "/signed-in";
    private static final int LONGEST = 8_000;
    private static final int GOOD = 200;
    private static final int BAD = 400;

    private final HttpServer server;
    /** Each on its own: one that never says what it wants keeps no other waiting. */
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();

    private final State state = new State(32);
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<URI> answer = new CompletableFuture<>();

    private Landing(HttpServer server) {
        this.server = server;
    }

    /**
     * Begins to listen, on a port that is free.
     *
     * @throws IOException if this machine does not let it
     */
    static Landing open() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 1);
        Landing landing = new Landing(server);
        server.setExecutor(landing.requests);
        server.createContext("/", landing::handle);
        server.start();
        return landing;
    }

    private String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where the provider is to send the browser. */
    URI address() {
        return URI.create("http://" + host() + PATH);
    }

    /** What it must say, so that it is the answer to what was asked; good once. */
    State state() {
        return state;
    }

    /**
     * The address that the browser came back with.
     *
     * @throws NotSignedIn if it did not in time, or the person gave up
     */
    URI await(Duration patience) throws NotSignedIn {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new NotSignedIn("The browser did not come back within %d minutes. Sign in again when you are ready."
                    .formatted(patience.toMinutes()));
        } catch (CancellationException _) {
            throw new NotSignedIn("The sign-in was given up.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("Nothing else completes it", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new NotSignedIn("The sign-in was broken off.");
        }
    }

    /** The person does not want to go on. */
    void giveUp() {
        answer.cancel(false);
    }

    private void handle(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        boolean ours = exchange.getRequestMethod().equals("GET")
                && PATH.equals(asked.getPath())
                && host().equals(exchange.getRequestHeaders().getFirst("Host"))
                && asked.toString().length() <= LONGEST
                && isState(asked)
                && taken.compareAndSet(false, true);
        send(exchange, ours ? GOOD : BAD, LandingPage.of(ours));
        if (ours) {
            answer.complete(address().resolve(asked));
        }
    }

    private boolean isState(URI asked) {
        List<String> given = URLUtils.parseParameters(asked.getRawQuery()).getOrDefault("state", List.of());
        return given.size() == 1
                && MessageDigest.isEqual(
                        given.getFirst().getBytes(StandardCharsets.UTF_8),
                        state.getValue().getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String page) throws IOException {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", LandingPage.POLICY);
        headers.set("Connection", "close");
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Listens no longer. */
    @Override
    public void close() {
        answer.cancel(false);
        server.stop(0);
        requests.shutdownNow();
    }
}
