package io.sluice.replica;

import io.sluice.store.Database;
import io.sluice.store.DurableFiles;
import io.sluice.store.EnrollmentStore;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The encrypted database of a store. Its schema is made, and brought up to date, on a copy beside it, which takes its place
 * when it has been read through.
 */
final class ReplicaDatabase {
    /** The newest schema this program knows. */
    static final String NEWEST = "14";

    private static final String SUFFIX = ".mv.db";

    private ReplicaDatabase() {}

    /**
     * Opens it, made new if there is none.
     *
     * @throws ReplicaProblem if it is damaged (then it was renamed), newer, in use, or the disk refuses
     */
    static Database open(Path file, MasterKey master) {
        String key = new String(master.hexadecimal("sluice replica database 1"));
        try {
            if (!Files.exists(file)) {
                migrateBeside(file, key, false);
                return asIs(file, key);
            }
            Database found = asIs(file, key);
            if (isNewest(found, file)) {
                return found;
            }
            migrateBeside(file, key, true);
            return asIs(file, key);
        } catch (IOException e) {
            throw DiskErrors.opening(file, e);
        } catch (RuntimeException e) {
            throw problem(file, e);
        }
    }

    private static Database asIs(Path file, String key) {
        return Database.encryptedAsIs(withoutSuffix(file), key);
    }

    /** Leaves it open if it is, and closes it otherwise. */
    private static boolean isNewest(Database database, Path file) {
        boolean newest = false;
        try {
            Optional<String> found = database.version();
            int order = found.map(MigrationVersion::fromVersion)
                    .orElse(MigrationVersion.EMPTY)
                    .compareTo(MigrationVersion.fromVersion(NEWEST));
            if (order > 0) {
                throw new ReplicaProblem.NewerSchema(file, found.orElseThrow(), NEWEST);
            }
            newest = order == 0;
            return newest;
        } finally {
            if (!newest) {
                database.close();
            }
        }
    }

    private static void migrateBeside(Path file, String key, boolean copy) throws IOException {
        Path next = file.resolveSibling("next-" + file.getFileName());
        Files.deleteIfExists(next);
        if (copy) {
            Files.copy(file, next);
        }
        try (Database migrated = Database.encrypted(withoutSuffix(next), key, Database.Side.CONSOLE)) {
            new EnrollmentStore(migrated.sql()).readAll(_ -> {}, unreadable -> {
                throw unreadable;
            });
        }
        DurableFiles.force(next);
        DurableFiles.moveInto(next, file);
    }

    /** What an error while opening or first reading means. It renames a damaged file. */
    static ReplicaProblem problem(Path file, Exception error) {
        if (error instanceof ReplicaProblem known) {
            return known;
        }
        if (has(error, AccessDeniedException.class) || DiskErrors.full(error)) {
            return DiskErrors.opening(file, error);
        }
        int code = code(error);
        if (code == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return new ReplicaProblem.SecondInstance(file);
        }
        try {
            return new ReplicaProblem.DamagedReplica(Files.exists(file) ? SetAside.rename(file) : file, error);
        } catch (IOException e) {
            e.addSuppressed(error);
            return DiskErrors.opening(file, e);
        }
    }

    private static int code(Throwable error) {
        SQLException found = find(error, SQLException.class);
        return found == null ? 0 : found.getErrorCode();
    }

    private static boolean has(Throwable error, Class<? extends Throwable> type) {
        return find(error, type) != null;
    }

    private static <T extends Throwable> @Nullable T find(Throwable error, Class<T> type) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    private static Path withoutSuffix(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - SUFFIX.length()));
    }
}
