package io.sluice.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A browser in which nobody has to press anything: it follows where it is led, and remembers the page that it ends on. */
public final class TestBrowser implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final ConcurrentLinkedQueue<CompletableFuture<HttpResponse<String>>> pages = new ConcurrentLinkedQueue<>();

    /** Opens an address, and does not wait. */
    public void open(URI address) {
        pages.add(client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()));
    }

    /** Opens an address as another page in the browser could, and waits. */
    public HttpResponse<String> visit(URI address, String method, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    /** The page that the first address ended on. */
    public HttpResponse<String> firstPage() {
        return pages.element().join();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
