package io.sluice.backend;

import io.sluice.egress.Act;
import io.sluice.egress.Command;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Evidence;
import io.sluice.egress.GrantTo;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Words;
import io.sluice.protocol.Api;
import io.sluice.protocol.CommandJson;
import io.sluice.protocol.FeedJson;
import io.sluice.protocol.FeedLine;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.Outcome;
import io.sluice.protocol.OutcomeJson;
import io.sluice.protocol.SignIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A backend over HTTPS on loopback, with what tests say to it. */
final class TestBackend implements AutoCloseable {
    private static final AtomicLong IDS = new AtomicLong(1_000);

    final MovableClock clock = new MovableClock();
    private final Path folder;
    private final URI s3;
    private final Supplier<List<EnrollmentRow>> rows;
    private final Protection protection;
    private Backend backend;
    private final HttpClient client;

    TestBackend(Path folder) {
        this(folder, S3Endpoint.PUBLIC);
    }

    TestBackend(Path folder, URI s3) {
        this(folder, s3, Cast::rows, Protection.DEFAULT);
    }

    /** Founded with other rows. */
    TestBackend(Path folder, Supplier<List<EnrollmentRow>> rows) {
        this(folder, S3Endpoint.PUBLIC, rows, Protection.DEFAULT);
    }

    /** Protected otherwise. */
    TestBackend(Path folder, Protection protection) {
        this(folder, S3Endpoint.PUBLIC, Cast::rows, protection);
    }

    private TestBackend(Path folder, URI s3, Supplier<List<EnrollmentRow>> rows, Protection protection) {
        this.folder = folder;
        this.s3 = s3;
        this.rows = rows;
        this.protection = protection;
        this.backend = start(0);
        this.client = client(tls(), "127.0.0.1");
    }

    private Backend start(int port) {
        return Backend.start(new Backend.Settings(
                folder, null, port, null, Duration.ofHours(8), Cast.IDENTITIES, rows, clock, s3, protection));
    }

    /** Ends the backend and starts it again on its files. */
    void restart() {
        int port = backend.uri().getPort();
        backend.close();
        backend = start(port);
    }

    Backend backend() {
        return backend;
    }

    /** What trusts it. */
    SSLContext tls() {
        try (InputStream in = Files.newInputStream(backend.authority().orElseThrow())) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpClient client(SSLContext tls, String source) {
        return HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.ofLiteral(source))
                .build();
    }

    /** A request from another address of this machine's loopback network, as if its sender had moved. */
    HttpResponse<String> sendFrom(String source, HttpRequest.Builder request) {
        try (HttpClient elsewhere = client(client.sslContext(), source)) {
            return elsewhere.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first line of the answer to bytes that no client library would send. */
    String raw(String request) {
        try (var socket = client.sslContext()
                .getSocketFactory()
                .createSocket(backend.uri().getHost(), backend.uri().getPort())) {
            socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            byte[] answer = socket.getInputStream().readNBytes(12);
            return new String(answer, java.nio.charset.StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri(String path) {
        return backend.uri().resolve(path);
    }

    <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder get(String token, String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder post(String token, String path, String body) {
        return get(token, path).POST(BodyPublishers.ofString(body));
    }

    String signIn(String identity) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(Api.SIGN_IN))
                .POST(BodyPublishers.ofString(new SignIn.ByName(identity).text())));
        try {
            return SignIn.Session.read(answer.body()).token();
        } catch (Malformed e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    Outcome push(String token, Command command) {
        return pushAll(token, CommandJson.request(List.of(command))).getFirst();
    }

    List<Outcome> pushAll(String token, String body) {
        HttpResponse<String> answer = send(post(token, Api.COMMANDS, body));
        try {
            return OutcomeJson.readAnswer(answer.body());
        } catch (Malformed e) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body(), e);
        }
    }

    /** What one pull brings. */
    record Pulled(List<FeedLine> lines) {
        boolean reset() {
            return lines.getFirst() instanceof FeedLine.Reset;
        }

        FeedLine.End end() {
            return (FeedLine.End) lines.getLast();
        }

        List<Object> rows() {
            return lines.stream()
                    .filter(FeedLine.Put.class::isInstance)
                    .map(line -> (Object) ((FeedLine.Put) line).row())
                    .toList();
        }

        <T> List<T> rows(Class<T> type) {
            return rows().stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    Pulled pull(String token, String query) {
        HttpResponse<String> answer = send(get(token, Api.CHANGES + query));
        List<FeedLine> lines = new ArrayList<>();
        try {
            for (String line : answer.body().lines().toList()) {
                lines.add(FeedJson.read(line));
            }
        } catch (Malformed e) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body(), e);
        }
        return new Pulled(lines);
    }

    Pulled pullAfter(String token, Pulled last) {
        return pull(token, "?after=" + last.end().next());
    }

    /** The administrator does something to a role. */
    void role(UUID role, long base, Act.OnRole act) {
        Outcome outcome = push(signIn("administrator"), command(role, base, null, act));
        if (!(outcome instanceof Outcome.Accepted)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    static UUID newId() {
        return Cast.id(IDS.incrementAndGet());
    }

    Command command(UUID policy, long base, String evidence, Act act) {
        return new Command(newId(), policy, base, evidence, null, clock.instant(), act);
    }

    static Act.Draft draft(String address, String ports) {
        return new Act.Draft(
                PolicyKind.DIRECT,
                Destination.parse(address, ports).orThrow(),
                List.of(),
                new Words("Route to " + address, "", "Needed by a test"),
                SniVerification.ON,
                Origin.NONE);
    }

    /** Proposes a route and returns its id. */
    UUID propose(String token, String address, String ports) {
        UUID policy = newId();
        Outcome outcome = push(token, command(policy, 0, null, new Act.Propose(draft(address, ports))));
        if (!(outcome instanceof Outcome.Accepted)) {
            throw new IllegalStateException(outcome.toString());
        }
        return policy;
    }

    EgressPolicy policy(String token, UUID id) {
        return pull(token, "").rows(EgressPolicy.class).stream()
                .filter(policy -> policy.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The evidence for a decision on a policy, from what a manager pulls. */
    String evidence(String token, UUID id) {
        List<EgressPolicy> all = pull(token, "").rows(EgressPolicy.class);
        EgressPolicy policy =
                all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        return Evidence.of(
                policy,
                all.stream()
                        .filter(one -> one.destination().overlaps(policy.destination()))
                        .toList());
    }

    Command approval(String token, UUID policy, GrantTo... grants) {
        return command(
                policy,
                policy(token, policy).version(),
                evidence(token, policy),
                new Act.Approve(List.of(grants), grants.length == 0, false, null, null));
    }

    @Override
    public void close() {
        client.close();
        backend.close();
    }
}
