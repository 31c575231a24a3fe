package io.sluice.identity;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks an identity provider, which is somebody else's server: it answers in time, and no more than so much, or not at all.
 * TLS is as Java has it, with the authorities that Java trusts. Safe for use by several threads.
 */
public final class ProviderHttp implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** For the whole of an answer, its last byte included. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** The largest document, in bytes. */
    static final int LARGEST = 256 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /** An answer. */
    public record Answer(int status, String text) {
        /** Without the text, which may hold a token. */
        @Override
        public String toString() {
            return "Answer[status=" + status + "]";
        }
    }

    /**
     * Reads a document.
     *
     * @throws IOException if it cannot be had, with one sentence that repeats nothing of it
     */
    public String get(URI address) throws IOException {
        Answer answer = send(HttpRequest.newBuilder(address).header("Accept", "application/json"));
        if (answer.status() != 200) {
            throw new IOException(address + " answered with status " + answer.status() + ".");
        }
        return answer.text();
    }

    /**
     * Sends a form.
     *
     * @throws IOException if there is no answer, with one sentence
     */
    public Answer post(URI address, String form) throws IOException {
        return send(HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form, StandardCharsets.US_ASCII)));
    }

    private Answer send(HttpRequest.Builder asked) throws IOException {
        HttpRequest request = asked.timeout(PATIENCE).build();
        String place = request.uri().getScheme() + "://" + request.uri().getAuthority();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            HttpResponse<byte[]> response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(place + " did not answer in time.", e);
        } catch (ExecutionException e) {
            throw new IOException(place + " cannot be reached, or does not answer as expected.", e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("broken off");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    /** Breaks off what runs. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
