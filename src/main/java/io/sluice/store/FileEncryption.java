package io.sluice.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.h2.tools.ChangeFileEncryption;
import org.jspecify.annotations.Nullable;

/** Encrypts the file of a database that was written in clear, as older versions did (R26). */
public final class FileEncryption {
    private static final String SUFFIX = ".mv.db";
    /** What a file of H2 begins with if it is not encrypted. */
    private static final byte[] IN_CLEAR = "H:2,".getBytes(StandardCharsets.US_ASCII);

    private FileEncryption() {}

    /** Whether a file holds a database in clear. */
    public static boolean inClear(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(IN_CLEAR.length), IN_CLEAR);
        }
    }

    /**
     * Puts an encrypted copy in the place of a file in clear. Whatever interrupts it, one of the two is
     * there, whole. What the disk keeps of the old blocks is not overwritten.
     *
     * @param file with H2's suffix
     * @param key as {@link Database#encrypted} takes it
     * @throws IOException if somebody has it open, or it cannot be done
     */
    public static void encrypt(Path file, String key) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        refuseIfOpen(file);
        Path copy = folder.resolve("encrypting" + SUFFIX);
        PrivateFiles.create(copy);
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            ChangeFileEncryption.execute(folder.toString(), "encrypting", "AES", null, key.toCharArray(), true);
        } catch (SQLException e) {
            Files.deleteIfExists(copy);
            throw new IOException("The file " + file + " cannot be encrypted: " + e.getMessage(), e);
        }
        onlyForItsOwner(copy);
        DurableFiles.force(copy);
        DurableFiles.moveInto(copy, file);
    }

    /** H2 holds a lock on a file that it has open. Whoever went on writing to the old one would write to nothing. */
    private static void refuseIfOpen(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw open(file, null);
            }
        } catch (OverlappingFileLockException e) {
            throw open(file, e);
        }
    }

    private static IOException open(Path file, @Nullable Exception cause) {
        return new IOException("The file " + file + " may be already in use: stop what has it open.", cause);
    }

    /** H2 writes the encrypted file anew, with the rights that the process gives every file. */
    private static void onlyForItsOwner(Path file) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (rights != null) {
            rights.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
