package io.sluice.replica;

import io.sluice.store.DurableFiles;
import io.sluice.store.PrivateFiles;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;

/** The key file of a store: a few named lines, readable by its owner alone. */
final class KeyText {
    private KeyText() {}

    /** The lines of a key file; empty if there is none. */
    static Optional<Properties> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Properties lines = new Properties();
            lines.load(new StringReader(Files.readString(file)));
            return Optional.of(lines);
        } catch (IOException | IllegalArgumentException e) {
            throw new ReplicaProblem.Inaccessible(file, e);
        }
    }

    /** The problem of a key file that does not hold what it should. */
    static ReplicaProblem unusable(Path file) {
        return new ReplicaProblem.WrongKey(store(file), decisions(file));
    }

    private static OptionalInt decisions(Path file) {
        try {
            return Journal.countOpen(store(file).resolve(StoreFolder.JOURNAL));
        } catch (IOException _) {
            return OptionalInt.empty();
        }
    }

    private static Path store(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a key file lies in a folder");
    }

    /** Writes a new key file, complete or not at all, and forces it to disk. */
    static void write(Path file, String text) {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.deleteIfExists(next);
            try (FileChannel channel = FileChannel.open(
                    next,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PrivateFiles.forFile(next))) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            DurableFiles.moveInto(next, file);
        } catch (IOException e) {
            throw DiskErrors.opening(file, e);
        }
    }
}
