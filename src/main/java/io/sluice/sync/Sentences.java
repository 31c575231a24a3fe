package io.sluice.sync;

import io.sluice.protocol.Problem;
import io.sluice.replica.ReplicaProblem;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What keeps the console from being online, in a sentence for a person. */
final class Sentences {
    private static final String ASKED = "sign in again";

    private Sentences() {}

    static String unreachable(BackendAddress backend, Throwable error) {
        String place = backend.place();
        if (untrusted(error)) {
            return ("What answers at %s does not prove that it is the backend this console trusts (R23). Nothing was"
                + " sent. Ask its administrator whether its certificate was changed; if not, somebody stands between.")
                    .formatted(place);
        }
        if (find(error, SSLException.class) != null) {
            return "What answers at %s does not speak TLS as the backend does (%s). Nothing was sent."
                    .formatted(place, error.getMessage());
        }
        if (find(error, HttpTimeoutException.class) != null) {
            return "The backend at %s did not answer in time.".formatted(place);
        }
        if (find(error, ConnectException.class) != null) {
            return "The backend at %s cannot be reached.".formatted(place);
        }
        return "The connection to the backend at %s broke off.".formatted(place);
    }

    /** Whether somebody answers who is not the backend: R23 asks for more than to try again. */
    static boolean untrusted(Throwable error) {
        return find(error, CertificateException.class) != null;
    }

    static String refused(BackendAddress backend, Problem problem) {
        String said = Refusal.said(problem);
        return switch (problem.type()) {
            case SIGN_IN_REQUIRED ->
                said.toLowerCase(Locale.ROOT).contains(ASKED)
                        ? said
                        : "Your session has ended; sign in again. (" + said + ")";
            case STEP_UP_REQUIRED, SIGNALS_NOT_MET, FACTORS_NOT_MET, UPGRADE_REQUIRED -> said;
            default -> "The backend at %s did not serve this console: %s".formatted(backend.place(), said);
        };
    }

    /** Null if the failure is not one that a person can do something about. */
    static @Nullable String local(RuntimeException error) {
        return error instanceof ReplicaProblem || error instanceof UncheckedIOException ? error.getMessage() : null;
    }

    private static <T extends Throwable> @Nullable T find(Throwable error, Class<T> type) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
