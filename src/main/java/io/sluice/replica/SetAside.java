package io.sluice.replica;

import io.sluice.store.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Renames what is not read any more, so that it is kept. */
final class SetAside {
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
        DurableFiles.forceFolder(path);
        return target;
    }
}
