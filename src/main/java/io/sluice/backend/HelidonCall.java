package io.sluice.backend;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.sluice.protocol.Api;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.Problem;
import io.sluice.trust.Context;
import io.sluice.trust.PolicyEnforcementPoint.Admission;
import io.sluice.trust.PolicyEnforcementPoint.Turned;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A request as Helidon brings it.
 *
 * @param admission asks the policy enforcement point again
 */
record HelidonCall(ServerRequest request, Context context, Supplier<Admission> admission) implements Call {
    /** A header; empty if there is none. */
    static String header(ServerRequest request, String name) {
        return request.headers().first(HeaderNames.create(name)).orElse("");
    }

    /** The network address it comes from: the number, not a name that somebody else's name server says it has. */
    static String source(ServerRequest request) {
        return request.remotePeer().address() instanceof InetSocketAddress peer && peer.getAddress() != null
                ? peer.getAddress().getHostAddress()
                : request.remotePeer().host();
    }

    @Override
    public Optional<Problem> objection() {
        return admission.get() instanceof Turned(Problem problem) ? Optional.of(problem) : Optional.empty();
    }

    @Override
    public Optional<String> query(String name) {
        return request.query().first(name).asOptional();
    }

    @Override
    public String body() throws Malformed {
        try {
            byte[] bytes = request.content().hasEntity() ? bytes() : new byte[0];
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("The body is not UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            // Where a chunk's size is none, the next request cannot be found in what follows: the connection ends.
            throw RequestException.builder()
                    .type(EventType.BAD_REQUEST)
                    .status(Status.BAD_REQUEST_400)
                    .setKeepAlive(false)
                    .message("A chunk's size is not a number.")
                    .cause(e)
                    .build();
        }
    }

    /** Of a body beyond the limit no more is kept than shows it; Helidon drains the rest when the answer is sent. */
    private byte[] bytes() throws IOException {
        if (request.headers().contentLength().orElse(0) > Api.LARGEST_BODY) {
            throw new TooLarge();
        }
        byte[] bytes = request.content().inputStream().readNBytes(Api.LARGEST_BODY + 1);
        if (bytes.length > Api.LARGEST_BODY) {
            throw new TooLarge();
        }
        return bytes;
    }
}
