package io.sluice.backend;

import io.sluice.store.DurableFiles;
import io.sluice.store.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * The key that a backend's file is encrypted under (R26): 256 random bits, in a file of their own as 64 hexadecimal digits
 * that only their owner may read.
 */
final class DatabaseKey {
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final String digits;

    private DatabaseKey(String digits) {
        this.digits = digits;
    }

    /**
     * Reads it.
     *
     * @throws UnusableKey if it is missing, can be read by others, or is no key
     */
    static DatabaseKey read(Path file) {
        KeyPlace.requireFile(file);
        try {
            if (othersMayRead(file)) {
                throw new UnusableKey("the file with the key, " + file
                        + ", may be read or written by others than its owner. Take that right from them (chmod 600).");
            }
            String digits = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (!digits.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
                throw noKey(file);
            }
            return new DatabaseKey(digits);
        } catch (CharacterCodingException _) {
            throw noKey(file);
        } catch (IOException e) {
            throw KeyPlace.unusable(file, "cannot be read", e);
        }
    }

    /** What stands there is not quoted: it may be a key all the same. */
    private static UnusableKey noKey(Path file) {
        return new UnusableKey(
                "the file " + file + " holds no key. A key is 64 hexadecimal digits, 0-9 and a-f, on one line.");
    }

    /**
     * Reads it; makes a new one if there is none.
     *
     * @throws UnusableKey as above, and if none can be made there
     */
    static DatabaseKey readOrCreate(Path file) {
        if (KeyPlace.isFree(file)) {
            create(file);
        }
        return read(file);
    }

    /** On disk, whole, before anything is encrypted under it. */
    private static void create(Path file) {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            PrivateFiles.create(next);
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                ByteBuffer text =
                        StandardCharsets.US_ASCII.encode(HexFormat.of().formatHex(bits) + "\n");
                while (text.hasRemaining()) {
                    channel.write(text);
                }
                channel.force(true);
            }
            DurableFiles.moveInto(next, file);
        } catch (IOException e) {
            throw KeyPlace.unusable(file, "cannot be made", e);
        }
    }

    private static boolean othersMayRead(Path file) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return rights != null && rights.readAttributes().permissions().stream().anyMatch(OTHERS::contains);
    }

    /** As the database takes it. */
    String digits() {
        return digits;
    }

    @Override
    public String toString() {
        return "DatabaseKey";
    }
}
