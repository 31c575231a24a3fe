package io.sluice.console.enrollments;

import static io.sluice.console.support.Texts.text;

import io.sluice.sync.BackendAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was written to add an enrollment.
 *
 * @param backend an HTTPS address
 * @param authority a file with a certificate
 * @param identity who signs in; empty to be asked when it is opened, or where the identity provider says it
 */
public record NewEnrollment(String name, String backend, String authority, String identity) {
    private static final int LONGEST_NAME = 100;

    /** The fields. */
    public enum Field {
        NAME,
        BACKEND,
        AUTHORITY,
        IDENTITY
    }

    /** What is wrong with it, by field; empty if it can be added. Reads the certificate, so not on the UI thread. */
    public Map<Field, String> problems(List<Profile> others) {
        Map<Field, String> problems = new EnumMap<>(Field.class);
        String named = problemOfName(name, others.stream().map(Profile::name).toList());
        if (!named.isEmpty()) {
            problems.put(Field.NAME, named);
        }
        try {
            URI address = URI.create(backend.strip());
            new BackendAddress(address, Path.of("."));
            if (address.getPort() < 0) {
                problems.put(Field.BACKEND, text("enrollments.backend.port"));
            }
        } catch (IllegalArgumentException e) {
            problems.put(Field.BACKEND, text("enrollments.backend.wrong"));
        }
        String vouching = certificate();
        if (!vouching.isEmpty()) {
            problems.put(Field.AUTHORITY, vouching);
        }
        return problems;
    }

    /** What is wrong with a name; empty if nothing is. */
    static String problemOfName(String name, Collection<String> others) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
            return text("enrollments.name.length", LONGEST_NAME);
        }
        boolean taken = others.stream()
                .anyMatch(other -> other.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)));
        return taken ? text("enrollments.name.taken", wanted) : "";
    }

    private String certificate() {
        if (authority.isBlank()) {
            return text("enrollments.authority.missing");
        }
        try (InputStream file = Files.newInputStream(file())) {
            CertificateFactory.getInstance("X.509").generateCertificate(file);
            return "";
        } catch (IOException | InvalidPathException e) {
            return text("enrollments.authority.unreadable");
        } catch (CertificateException e) {
            return text("enrollments.authority.wrong");
        }
    }

    /** The file of the authority's certificate. */
    Path file() {
        return Path.of(authority.strip()).toAbsolutePath();
    }
}
