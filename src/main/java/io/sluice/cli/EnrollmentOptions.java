package io.sluice.cli;

import io.sluice.backend.EnrollmentLines;
import io.sluice.egress.EnrollmentRow;
import io.sluice.protocol.Malformed;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code sluice backend} is told about an enrollment of the customer's own. */
final class EnrollmentOptions {
    @Option(
            names = "--enrollment",
            paramLabel = "FILE",
            description = "What a new enrollment begins with: its people, roles, projects and agents, one JSON object a"
                    + " line, as GET /api/v1/changes writes rows. Read at the first start alone.")
    private @Nullable Path enrollment;

    @Option(
            names = "--identities",
            paramLabel = "FILE",
            description =
                    "Who is who: {\"identity\":\"…\",\"user\":\"…\"}, one a line, with the identity as the identity"
                            + " provider names it and the id of a user of the enrollment. Read at every start.")
    private @Nullable Path identities;

    @FunctionalInterface
    private interface Reading<T> {
        T read(String text) throws Malformed;
    }

    /** Whether any of them is given. */
    boolean any() {
        return enrollment != null || identities != null;
    }

    /**
     * Who can sign in.
     *
     * @throws IllegalArgumentException if it is not said, or not as it must be
     */
    Map<String, UUID> identities() {
        Path file = identities;
        if (file == null) {
            throw new IllegalArgumentException("who is who is not said; name the file with --identities.");
        }
        return read("--identities", file, EnrollmentLines::identities);
    }

    /**
     * The rows of a new enrollment.
     *
     * @param identities who can sign in; each must be a user of it
     * @throws IllegalArgumentException if they are not said, or not as they must be
     */
    List<EnrollmentRow> founding(Map<String, UUID> identities) {
        Path file = enrollment;
        if (file == null) {
            throw new IllegalArgumentException(
                    "there is no enrollment in --data yet; name the file that says what it begins with, with"
                            + " --enrollment.");
        }
        List<EnrollmentRow> rows = read("--enrollment", file, EnrollmentLines::rows);
        EnrollmentLines.requireUsers(identities, rows);
        return rows;
    }

    private static <T> T read(String option, Path file, Reading<T> reading) {
        try {
            return reading.read(Files.readString(file));
        } catch (Malformed e) {
            throw new IllegalArgumentException(option + " " + file + ": " + e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(option + ": there is no file " + file + ".", e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(option + " " + file + " is not UTF-8.", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(option + " " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
