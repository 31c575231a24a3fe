package io.sluice.sync;

import io.sluice.egress.Command;
import io.sluice.protocol.Api;
import io.sluice.protocol.AuditPage;
import io.sluice.protocol.AuditQuery;
import io.sluice.protocol.CommandJson;
import io.sluice.protocol.DeviceProof;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.Outcome;
import io.sluice.protocol.OutcomeJson;
import io.sluice.protocol.Posture;
import io.sluice.protocol.Problem;
import io.sluice.protocol.SignIn;
import io.sluice.protocol.SignInWay;
import io.sluice.replica.FeedPage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;

/** The backend's interface over HTTPS, one request at a time and the stream of nudges. Closing it breaks off what runs. */
final class BackendClient implements AutoCloseable {
    private final HttpClient http;
    private final URI root;
    private final Alarm alarm;
    private final Pace pace;
    private final DeviceProver device;

    BackendClient(URI root, SSLContext tls, Alarm alarm, Pace pace, DeviceProver device) {
        this.root = root;
        this.alarm = alarm;
        this.pace = pace;
        this.device = device;
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(pace.connect())
                .build();
    }

    /** How one signs in. A backend that cannot say so is one from before there was another way than by name. */
    SignInWay signInWay() throws IOException, Refusal {
        try {
            return parsed(text(to(Api.SIGN_IN).GET().build()), SignInWay::read);
        } catch (Refusal refusal) {
            if (refusal.problem().type() == Problem.Type.METHOD_NOT_ALLOWED) {
                return new SignInWay.ByName();
            }
            throw refusal;
        }
    }

    /** Signs in. */
    SignIn.Session signIn(SignIn.Request shown) throws IOException, Refusal {
        HttpRequest request = to(Api.SIGN_IN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(shown.text()))
                .build();
        return parsed(text(request), SignIn.Session::read);
    }

    /**
     * The page of the feed after a cursor.
     *
     * @param soFar told now and then how many of its rows have come
     */
    FeedPage changes(String token, Optional<String> cursor, IntConsumer soFar) throws IOException, Refusal {
        String query = cursor.map(after -> "?" + Api.AFTER + "=" + URLEncoder.encode(after, StandardCharsets.UTF_8))
                .orElse("");
        HttpRequest request = as(token, Api.CHANGES + query)
                .header("Accept-Encoding", "gzip")
                .GET()
                .build();
        try (InputStream body = stream(request, pace.answer())) {
            return FeedReader.read(body, soFar);
        }
    }

    /** Delivers commands and returns what came of each. */
    List<Outcome> push(String token, List<Command> commands) throws IOException, Refusal {
        HttpRequest request = as(token, Api.COMMANDS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(CommandJson.request(commands)))
                .build();
        return parsed(text(request), OutcomeJson::readAnswer);
    }

    /** What the policy decision point knows of the session. */
    Posture posture(String token) throws IOException, Refusal {
        return parsed(text(as(token, Api.SESSION).GET().build()), Posture::read);
    }

    /** A page of the audit log. */
    AuditPage audit(String token, AuditQuery query) throws IOException, Refusal {
        return parsed(text(as(token, Api.AUDIT + query.text()).GET().build()), AuditPage::read);
    }

    /** A period of the audit log, line by line. */
    void auditExport(String token, AuditQuery period, Consumer<String> lines) throws IOException, Refusal {
        HttpRequest request = as(token, Api.AUDIT_EXPORT + period.text()).GET().build();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(stream(request, pace.answer()), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.accept(line);
            }
        }
    }

    /** The stream of nudges; it fails when it is quiet for too long. */
    InputStream nudges(String token) throws IOException, Refusal {
        return stream(
                as(token, Api.CHANGES_STREAM)
                        .header("Accept", "text/event-stream")
                        .GET()
                        .build(),
                pace.quiet());
    }

    private HttpRequest.Builder as(String token, String path) {
        return to(path).header("Authorization", DeviceProof.SCHEME + token);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(root.resolve(path))
                .timeout(pace.answer())
                .header(Api.VERSION_HEADER, Integer.toString(Api.VERSION));
    }

    private String text(HttpRequest request) throws IOException, Refusal {
        try (InputStream body = stream(request, pace.answer())) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The body of a good answer, unpacked. */
    private InputStream stream(HttpRequest request, Duration patience) throws IOException, Refusal {
        HttpResponse<InputStream> response = send(request);
        InputStream body = new GuardedStream(response.body(), alarm, patience);
        try {
            boolean packed = response.headers()
                    .firstValue("Content-Encoding")
                    .filter("gzip"::equals)
                    .isPresent();
            InputStream plain = packed ? new GZIPInputStream(body) : body;
            if (response.statusCode() == 200) {
                return plain;
            }
            throw new Refusal(problem(response.statusCode(), plain));
        } catch (IOException | Refusal e) {
            body.close();
            throw e;
        }
    }

    /** The answer, to a second proof of the device if the first was not fresh. */
    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        HttpResponse<InputStream> first = sendOnce(request);
        if (!device.wantsAnother(first)) {
            return first;
        }
        first.body().close();
        HttpResponse<InputStream> second = sendOnce(request);
        device.wantsAnother(second);
        return second;
    }

    private HttpResponse<InputStream> sendOnce(HttpRequest request) throws IOException {
        try {
            return http.send(device.proving(request), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("broken off");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    /**
     * What the backend says, or what its status says if it is something else that answered, such as a proxy. What is not the
     * backend's own word is no verdict on a command: it stays queued.
     */
    private static Problem problem(int status, InputStream body) throws IOException {
        String text = new String(body.readNBytes(Api.LARGEST_BODY), StandardCharsets.UTF_8);
        try {
            return Problem.read(text);
        } catch (Malformed _) {
            Problem.Type type = Problem.Type.OTHER;
            for (Problem.Type known : Problem.Type.values()) {
                type = known.status() == status && known != Problem.Type.BACKEND_TOO_OLD && !known.isVerdict()
                        ? known
                        : type;
            }
            return new Problem(type, "HTTP " + status, status, "The answer was HTTP " + status + ".", null);
        }
    }

    @FunctionalInterface
    private interface Parser<T> {
        T read(String text) throws Malformed;
    }

    private static <T> T parsed(String text, Parser<T> parser) throws IOException {
        try {
            return parser.read(text);
        } catch (Malformed e) {
            throw new IOException("the answer cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
