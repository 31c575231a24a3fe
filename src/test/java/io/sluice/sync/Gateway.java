package io.sluice.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/** An HTTPS gateway in front of a backend that does to the next requests of a path what a test says. */
final class Gateway implements AutoCloseable {
    private final HttpsServer server;
    private final SSLContext trusted;
    private volatile HttpClient behind;
    private final URI backend;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final List<String> passed = new CopyOnWriteArrayList<>();
    private final Runnable changed;

    /** What happens to a request. */
    sealed interface Fault {}

    /** The backend is not asked; this status and body come back. */
    record Status(int status, String body) implements Fault {}

    /** So many bytes of the backend's answer come back, then the connection breaks. */
    record Cut(int bytes) implements Fault {}

    /** The backend gets the request, the answer is lost. */
    record LoseAnswer() implements Fault {}

    /** The backend gets the request twice; the second answer comes back. */
    record Twice() implements Fault {}

    /** The answer's head comes back and nothing of its body, for as long as the client waits. */
    record Stall() implements Fault {}

    /** The answer comes back changed. */
    record Rewrite(UnaryOperator<String> change) implements Fault {}

    /**
     * Starts.
     *
     * @param changed called after every request
     */
    Gateway(URI backend, Path authority, TestCertificate certificate, Runnable changed)
            throws IOException, GeneralSecurityException {
        this.backend = backend;
        this.changed = changed;
        this.trusted = PinnedTls.trusting(authority);
        this.behind = HttpClient.newBuilder().sslContext(trusted).build();
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.server()));
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on the backend sees what comes through here come from another address of the loopback network. */
    void movesTo(String source) {
        behind = HttpClient.newBuilder()
                .sslContext(trusted)
                .localAddress(InetAddress.ofLiteral(source))
                .build();
    }

    /** Does this to a request of the path, after what was asked for before. */
    void next(String path, Fault fault) {
        faults.computeIfAbsent(path, _ -> new ConcurrentLinkedDeque<>()).add(fault);
    }

    /** How many faults are still to come. */
    int pending(String path) {
        return faults.getOrDefault(path, new ConcurrentLinkedDeque<>()).size();
    }

    /** The requests that arrived, as method and path. */
    List<String> requests() {
        return passed;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        passed.add(exchange.getRequestMethod() + " " + path);
        Deque<Fault> waiting = faults.get(path);
        Fault fault = waiting == null ? null : waiting.poll();
        changed.run();
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            switch (fault) {
                case null -> stream(exchange, ask(exchange, body));
                case Status(int status, String text) -> answer(exchange, status, text.getBytes(StandardCharsets.UTF_8));
                case LoseAnswer() -> ask(exchange, body).body().readAllBytes();
                case Twice() -> {
                    ask(exchange, body).body().readAllBytes();
                    stream(exchange, ask(exchange, body));
                }
                case Cut(int bytes) -> cut(exchange, ask(exchange, body), bytes);
                case Stall() -> stall(exchange);
                case Rewrite(var change) -> {
                    String text = new String(ask(exchange, body).body().readAllBytes(), StandardCharsets.UTF_8);
                    answer(exchange, 200, change.apply(text).getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<InputStream> ask(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(backend.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : List.of("Authorization", "Content-Type", "Accept", "Sluice-Protocol", "DPoP")) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        return behind.send(request.build(), BodyHandlers.ofInputStream());
    }

    private static void stream(HttpExchange exchange, HttpResponse<InputStream> response) throws IOException {
        head(exchange, response);
        exchange.sendResponseHeaders(response.statusCode(), 0);
        try (InputStream from = response.body();
                OutputStream to = exchange.getResponseBody()) {
            byte[] part = new byte[8_192];
            for (int read = from.read(part); read >= 0; read = from.read(part)) {
                to.write(part, 0, read);
                to.flush();
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void cut(HttpExchange exchange, HttpResponse<InputStream> response, int bytes) throws IOException {
        byte[] whole = response.body().readAllBytes();
        head(exchange, response);
        exchange.sendResponseHeaders(response.statusCode(), whole.length);
        exchange.getResponseBody().write(whole, 0, Math.min(bytes, whole.length - 1));
        exchange.getResponseBody().flush();
    }

    private static void head(HttpExchange exchange, HttpResponse<InputStream> response) {
        for (String name : List.of("Content-Type", "DPoP-Nonce", "WWW-Authenticate")) {
            response.headers()
                    .firstValue(name)
                    .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
        }
    }

    /** Waits for the client to give up: its end of the connection is the only thing that ever arrives. */
    private void stall(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().flush();
        synchronized (this) {
            while (!closing) {
                wait();
            }
        }
    }

    private boolean closing;

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        server.stop(0);
        behind.shutdownNow();
        threads.shutdownNow();
    }
}
