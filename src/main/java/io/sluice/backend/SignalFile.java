package io.sluice.backend;

import io.sluice.protocol.AuditDetails;
import io.sluice.protocol.Malformed;
import io.sluice.trust.SignalRecords;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the customer's directory and device management say, in a file that they write (R24). It is looked at for every
 * request, and read again when it has changed.
 *
 * <p>If what is there then cannot be read, the log and the audit log say so, and what was read last counts on: a file that is
 * half written must not end every session. How long that may go on is not decided here, but by the file itself: beyond its
 * own {@code until} nothing of it counts, and everybody is denied. Safe for use by several threads.
 */
final class SignalFile implements Supplier<SignalRecords> {
    private static final Logger LOG = LoggerFactory.getLogger(SignalFile.class);
    private static final String ACT = "read-signals";
    private static final String SOURCE = "signals";
    private static final String GONE = "gone";

    private final Path file;
    private final Map<String, UUID> identities;
    private final Commits commits;
    private final Nudges nudges;
    private final Clock clock;
    private volatile Known known;

    /**
     * What was read last.
     *
     * @param mark of the version that was looked at last, readable or not
     * @param problem what is wrong with that version; null if it is the one that counts
     */
    private record Known(
            String mark, SignalRecords records, @Nullable String problem) {}

    /** A version that cannot be read. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String what) {
            super(what);
        }
    }

    /**
     * Reads the file.
     *
     * @throws UnusableSignals if it cannot be read: without it, nobody knows whom to let in
     */
    SignalFile(Path file, Map<String, UUID> identities, Commits commits, Nudges nudges, Clock clock) {
        this.file = file;
        this.identities = identities;
        this.commits = commits;
        this.nudges = nudges;
        this.clock = clock;
        try {
            this.known = new Known(mark(), read(), null);
        } catch (Unreadable e) {
            throw new UnusableSignals(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public SignalRecords get() {
        Known now = known;
        return now.mark().equals(mark()) ? now.records() : readAgain();
    }

    private synchronized SignalRecords readAgain() {
        Known before = known;
        // The mark is taken before the file is read: what changes meanwhile is read again.
        String mark = mark();
        if (before.mark().equals(mark)) {
            return before.records();
        }
        Known next;
        try {
            next = new Known(mark, read(), null);
        } catch (Unreadable e) {
            next = new Known(mark, before.records(), e.getMessage());
        }
        known = next;
        tell(before, next);
        return next.records();
    }

    private void tell(Known before, Known next) {
        String problem = next.problem();
        if (problem != null) {
            LOG.error(
                    "{} What was read before counts until {}.",
                    problem,
                    next.records().until());
            record(
                    "refused",
                    problem + " What was read before counts until "
                            + next.records().until() + ".");
        } else {
            LOG.info(
                    "{} has changed and was read; it counts until {}.",
                    file,
                    next.records().until());
            if (before.problem() != null) {
                record(
                        "accepted",
                        "The file can be read again, and counts until "
                                + next.records().until() + ".");
            }
            nudges.stir();
        }
    }

    /** Nobody who is signed in wrote the file: the event has no actor. */
    private void record(String cameOfIt, String said) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        String details = new AuditDetails().said(said).text();
        commits.write(open -> {
            AuditLog.append(open.sql(), AuditLog.Event.of(now, null, ACT, SOURCE, cameOfIt, details));
            return true;
        });
    }

    private SignalRecords read() throws Unreadable {
        try {
            SignalLines.Read read = SignalLines.read(Files.readString(file), identities, clock.instant());
            Set<String> strangers = read.strangers();
            if (!strangers.isEmpty()) {
                LOG.warn(
                        "{} tells of {} identities that nobody can sign in by here, such as “{}”.",
                        file,
                        strangers.size(),
                        strangers.iterator().next());
            }
            return read.records();
        } catch (Malformed e) {
            throw new Unreadable("The signals in " + file + " cannot be read: " + e.getMessage());
        } catch (CharacterCodingException _) {
            throw new Unreadable("The signals in " + file + " cannot be read: they are not UTF-8.");
        } catch (NoSuchFileException _) {
            throw new Unreadable("There is no file " + file + " to read signals from.");
        } catch (IOException e) {
            throw new Unreadable("The signals in " + file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    /** What changes whenever the file is written or replaced. */
    private String mark() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.lastModifiedTime() + " " + now.size() + " " + now.fileKey();
        } catch (IOException _) {
            // That it is gone is a change as any other; why is told when it is read.
            return GONE;
        }
    }
}
