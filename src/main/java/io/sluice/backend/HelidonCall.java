package io.sluice.backend;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.sluice.protocol.Malformed;
import io.sluice.trust.Identity;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request as Helidon brings it. */
record HelidonCall(ServerRequest request, Optional<Identity> identity) implements Call {
    HelidonCall(ServerRequest request) {
        this(request, Optional.empty());
    }

    HelidonCall of(Optional<Identity> who) {
        return new HelidonCall(request, who);
    }

    /** A header; empty if there is none. */
    String header(String name) {
        return request.headers().first(HeaderNames.create(name)).orElse("");
    }

    @Override
    public String source() {
        return request.remotePeer().host();
    }

    @Override
    public Optional<String> query(String name) {
        return request.query().first(name).asOptional();
    }

    @Override
    public String body() throws Malformed {
        byte[] bytes = request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("The body is not UTF-8.");
        }
    }
}
