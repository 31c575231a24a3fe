package io.sluice.backend;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.common.tls.Tls;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.sluice.protocol.Api;
import io.sluice.protocol.DeviceProof;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.Problem;
import io.sluice.trust.ApiOperation;
import io.sluice.trust.Context;
import io.sluice.trust.PolicyEnforcementPoint;
import io.sluice.trust.PolicyEnforcementPoint.Admission;
import io.sluice.trust.PolicyEnforcementPoint.Admitted;
import io.sluice.trust.PolicyEnforcementPoint.Turned;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listener: HTTPS on Helidon, with the policy enforcement point in front of every route. Knows nothing of what is served. */
final class HelidonServer {
    private static final Logger LOG = LoggerFactory.getLogger(HelidonServer.class);
    private static final int WORTH_PACKING = 1_000;

    /**
     * What is read and thrown away of a body beyond the limit, in bytes. A connection closed on a sender in mid-sentence is
     * reset, and the sender would never read the answer; beyond this it is.
     */
    private static final long MOST_DRAINED = 64L << 20;

    private final RouteTable routes;
    private final PolicyEnforcementPoint enforcement;
    private final Nudges nudges;
    private final EventStream events;
    private final WebServer server;

    private HelidonServer(
            RouteTable routes,
            PolicyEnforcementPoint enforcement,
            Nudges nudges,
            Clock clock,
            ServerTls tls,
            InetAddress address,
            int port) {
        this.routes = routes;
        this.enforcement = enforcement;
        this.nudges = nudges;
        this.events = new EventStream(nudges, clock);
        this.server = WebServer.builder()
                .address(address)
                .port(port)
                .tls(Tls.create(config -> config.privateKey(tls.key())
                        .privateKeyCertChain(tls.chain())
                        .enabledProtocols(tls.protocols())
                        .enabledCipherSuites(tls.ciphers().suites())))
                .maxPayloadSize(MOST_DRAINED)
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofMillis(200))
                .directHandlers(problems())
                .routing(this::route)
                .build();
    }

    /** Starts to listen. Port 0 takes a free one. */
    static HelidonServer start(
            RouteTable routes,
            PolicyEnforcementPoint enforcement,
            Nudges nudges,
            Clock clock,
            ServerTls tls,
            InetAddress address,
            int port) {
        nudges.closed(false);
        HelidonServer made = new HelidonServer(routes, enforcement, nudges, clock, tls, address, port);
        made.server.start();
        if (!made.server.isRunning() || made.port() <= 0) {
            throw new UncheckedIOException(whyNot(address, port));
        }
        return made;
    }

    /** Helidon logs why it cannot listen, and does not throw it: trying to listen oneself tells. */
    private static IOException whyNot(InetAddress address, int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, address)) {
            return new IOException("The listener did not start, though port " + probe.getLocalPort() + " is free");
        } catch (IOException e) {
            return e;
        }
    }

    int port() {
        return server.port();
    }

    /** Stops to listen and ends every connection. */
    void stop() {
        nudges.closed(true);
        server.stop();
    }

    private void route(HttpRouting.Builder routing) {
        for (Route route : routes.routes()) {
            routing.route(
                    Method.create(route.method()),
                    route.path(),
                    (request, response) -> serve(route, request, response));
        }
        routing.any(this::unrouted);
    }

    private void unrouted(ServerRequest request, ServerResponse response) {
        Set<String> methods = routes.methods(request.path().path());
        if (methods.isEmpty()) {
            send(request, response, Answer.problem(Problem.of(Problem.Type.NOT_FOUND, "No such path is served here.")));
        } else {
            response.header(HeaderNames.ALLOW, String.join(", ", methods));
            send(
                    request,
                    response,
                    Answer.problem(
                            Problem.of(Problem.Type.METHOD_NOT_ALLOWED, "Use " + String.join(", ", methods) + ".")));
        }
    }

    private void serve(Route route, ServerRequest request, ServerResponse response) {
        Answer answer;
        try {
            answer = answer(route, request);
        } catch (TooLarge e) {
            answer = Answer.problem(tooLarge());
        } catch (Malformed e) {
            answer = Answer.problem(Problem.of(Problem.Type.MALFORMED, e.getMessage()));
        } catch (RequestException | CloseConnectionException e) {
            // A body that is far too large or cut off: Helidon answers it through the direct handlers, or hangs up.
            throw e;
        } catch (RuntimeException e) {
            LOG.error("{} failed", route, e);
            answer = Answer.problem(Problem.of(
                    Problem.Type.INTERNAL,
                    "The backend failed; its log says why. Nothing of this command was applied."));
        }
        send(request, response, answer);
    }

    private Answer answer(Route route, ServerRequest request) throws Malformed {
        Problem version = ProtocolVersion.objection(HelidonCall.header(request, Api.VERSION_HEADER));
        if (version != null) {
            return Answer.problem(version);
        }
        ApiOperation operation = RouteTable.operation(route);
        PolicyEnforcementPoint.Shown shown = enforcement.read(
                operation,
                HelidonCall.header(request, "Authorization"),
                HelidonCall.header(request, DeviceProof.HEADER),
                route.method(),
                request.path().rawPath(),
                HelidonCall.source(request));
        Supplier<Admission> admission = () -> enforcement.admit(operation, shown);
        return switch (admission.get()) {
            case Turned(Problem problem) -> Answer.problem(problem);
            case Admitted(Context context) -> route.handler().answer(new HelidonCall(request, context, admission));
        };
    }

    private void send(ServerRequest request, ServerResponse response, Answer answer) {
        response.header(HeaderNames.CACHE_CONTROL, "no-store").header("X-Content-Type-Options", "nosniff");
        if (!HelidonCall.header(request, DeviceProof.HEADER).isEmpty()) {
            response.header(DeviceProof.NONCE_HEADER, enforcement.nonce());
        }
        switch (answer) {
            case Answer.Events stream -> events.write(response, stream);
            case Answer.Written written -> write(response, written);
            case Answer.Body body -> {
                response.status(body.status()).header(HeaderNames.CONTENT_TYPE, body.mediaType());
                body.headers().forEach(response::header);
                byte[] content = body.text().getBytes(StandardCharsets.UTF_8);
                boolean packed = content.length > WORTH_PACKING
                        && HelidonCall.header(request, "Accept-Encoding").contains("gzip");
                if (packed) {
                    response.header(HeaderNames.CONTENT_ENCODING, "gzip");
                }
                response.send(packed ? packed(content) : content);
            }
        }
    }

    /** What fails on the way cuts the body off, which its reader sees by its missing end. */
    private static void write(ServerResponse response, Answer.Written written) {
        response.header(HeaderNames.CONTENT_TYPE, written.mediaType());
        try (Writer out = new OutputStreamWriter(response.outputStream(), StandardCharsets.UTF_8)) {
            written.body().to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** What goes wrong before a route is reached is told as a problem too, without anything of the request in it. */
    private static DirectHandlers problems() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, (request, event, status, headers, message) -> {
                Problem problem = problem(event, status.code());
                headers.contentType(MediaTypes.create(Problem.MEDIA_TYPE));
                return TransportResponse.builder()
                        .status(Status.create(problem.status()))
                        .headers(headers)
                        .keepAlive(event.keepAlive())
                        .entity(problem.text())
                        .build();
            });
        }
        return handlers.build();
    }

    private static Problem tooLarge() {
        return Problem.of(Problem.Type.TOO_LARGE, "A body may have at most " + Api.LARGEST_BODY + " bytes.");
    }

    private static Problem problem(EventType event, int status) {
        if (event == EventType.PAYLOAD_TOO_LARGE || status == Problem.Type.TOO_LARGE.status()) {
            return tooLarge();
        }
        return event == EventType.INTERNAL_ERROR
                ? Problem.of(Problem.Type.INTERNAL, "The backend failed; its log says why.")
                : Problem.of(Problem.Type.MALFORMED, "This is not a request that is understood here.");
    }
}
