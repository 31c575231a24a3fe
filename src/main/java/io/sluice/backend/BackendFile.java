package io.sluice.backend;

import io.sluice.egress.EnrollmentRow;
import io.sluice.store.Database;
import io.sluice.store.EnrollmentStore;
import io.sluice.store.FileEncryption;
import io.sluice.store.PrivateFiles;
import io.sluice.store.Stamped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.h2.api.ErrorCode;
import org.jooq.DSLContext;

/** The encrypted file of an enrollment in the folder of its backend (R26). */
final class BackendFile {
    /** Rows that a new enrollment is loaded with in one commit, so that a first pull comes in pages. */
    private static final int FOUNDING_COMMIT = 100;

    private static final String NAME = "backend";
    private static final String BEGUN = "founding";
    private static final String SUFFIX = ".mv.db";

    private BackendFile() {}

    /** Where the key lies if it is not said: beside what it opens. */
    static Path usualKeyFile(Path data) {
        return data.resolve(NAME + ".key");
    }

    /**
     * Opens it. A new one is founded beside its place and moved there when it is whole, so that a file without an enrollment is
     * never one that was only begun, but always a damaged one, in whose place none is founded. A file in clear, of an older
     * version, is encrypted first.
     *
     * @throws UnusableKey if the key cannot be used, or is not the file's
     * @throws DamagedEnrollment if the file holds no enrollment
     * @throws UncheckedIOException if the folder cannot be written to
     */
    static Database open(Path data, Path keyFile, Supplier<List<EnrollmentRow>> founding) {
        Path file = data.resolve(NAME + SUFFIX);
        Path begun = data.resolve(BEGUN + SUFFIX);
        try {
            DatabaseKey key = key(Files.exists(file) ? file : begun, keyFile);
            if (!Files.exists(file)) {
                try (Database fresh = opened(begun, key, keyFile)) {
                    if (!FeedClock.exists(fresh.sql())) {
                        found(fresh.sql(), founding.get());
                    }
                }
                Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
            }
            Database database = opened(file, key, keyFile);
            if (!FeedClock.exists(database.sql())) {
                database.close();
                throw new DamagedEnrollment(file);
            }
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The enrollment's file cannot be made in " + data + ": " + e.getMessage(), e);
        }
    }

    /** A new key is made only where nothing is encrypted yet: under another one, what is there could not be read. */
    private static DatabaseKey key(Path file, Path keyFile) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return DatabaseKey.readOrCreate(keyFile);
        }
        if (FileEncryption.inClear(file)) {
            DatabaseKey key = DatabaseKey.readOrCreate(keyFile);
            FileEncryption.encrypt(file, key.digits());
            return key;
        }
        return DatabaseKey.read(keyFile);
    }

    private static Database opened(Path file, DatabaseKey key, Path keyFile) throws IOException {
        try {
            PrivateFiles.createIfAbsent(file);
            String name = file.getFileName().toString();
            return Database.encrypted(
                    file.resolveSibling(name.substring(0, name.length() - SUFFIX.length())),
                    key.digits(),
                    Database.Side.BACKEND);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.FILE_ENCRYPTION_ERROR_1) {
                    throw new UnusableKey(
                            "the file " + file + " cannot be read: either the key in " + keyFile
                                    + " is not the one that it was encrypted under, or it is damaged. Nothing was"
                                    + " changed; put the right key back, or a copy of the file.",
                            e);
                }
            }
            throw e;
        }
    }

    /** All in one transaction: an enrollment is founded whole or not at all. */
    private static void found(DSLContext sql, List<EnrollmentRow> rows) {
        sql.transaction(in -> {
            FeedClock.create(in.dsl(), UUID.randomUUID());
            List<Stamped> stamped = new ArrayList<>(rows.size());
            for (EnrollmentRow row : rows) {
                stamped.add(new Stamped(1L + stamped.size() / FOUNDING_COMMIT, row));
            }
            new EnrollmentStore(in.dsl()).put(stamped);
            FeedClock.set(in.dsl(), stamped.isEmpty() ? 0 : stamped.getLast().seq());
        });
    }
}
