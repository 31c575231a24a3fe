package io.sluice.replica;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Moves of files that survive a power failure. */
final class SetAside {
    private static final boolean FOLDERS_CAN_BE_FORCED =
            !System.getProperty("os.name", "").startsWith("Windows");

    private SetAside() {}

    /** Renames a file or folder to the first free {@code NAME.aside-N} beside it. */
    static Path rename(Path path) throws IOException {
        int number = 1;
        Path target = path.resolveSibling(path.getFileName() + ".aside-" + number);
        while (Files.exists(target)) {
            number++;
            target = path.resolveSibling(path.getFileName() + ".aside-" + number);
        }
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(path);
        return target;
    }

    /** Puts a file in the place of another in one step. */
    static void moveInto(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(to);
    }

    /** Makes the contents of a file durable. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Makes a rename durable. Windows has no such call and logs renames in its file system's journal. */
    private static void forceFolder(Path file) throws IOException {
        if (FOLDERS_CAN_BE_FORCED) {
            try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }
}
