package io.sluice.backend;

import io.sluice.protocol.Api;
import io.sluice.protocol.Problem;
import org.jspecify.annotations.Nullable;

/** Whether a request speaks a version of the protocol that is understood here. */
final class ProtocolVersion {
    private ProtocolVersion() {}

    /** Why it does not; null if it does. A request that names none speaks the present one. */
    static @Nullable Problem objection(String header) {
        if (header.isEmpty() || header.equals(Integer.toString(Api.VERSION))) {
            return null;
        }
        if (!header.matches("[0-9]{1,9}")) {
            return Problem.of(
                    Problem.Type.MALFORMED,
                    "“" + Api.VERSION_HEADER + "” is a protocol version, such as " + Api.VERSION + ".");
        }
        return Integer.parseInt(header) < Api.VERSION
                ? Problem.of(
                        Problem.Type.UPGRADE_REQUIRED,
                        "This backend speaks protocol version " + Api.VERSION
                                + "; install a newer console. Undelivered decisions are kept.")
                : Problem.of(
                        Problem.Type.BACKEND_TOO_OLD,
                        "This backend speaks protocol version " + Api.VERSION + " only; it is older than the console.");
    }
}
