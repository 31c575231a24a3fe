package io.sluice.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files and folders that only their owner may read, where the file system knows such a thing; elsewhere the folder of the
 * user's profile protects them.
 */
public final class PrivateFiles {
    private PrivateFiles() {}

    /** An empty file; one that is already there is replaced. */
    public static Path create(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(file, forFile(file));
    }

    /** An empty file, unless there is one already, which is left as it is. */
    public static Path createIfAbsent(Path file) throws IOException {
        try {
            return Files.createFile(file, forFile(file));
        } catch (FileAlreadyExistsException _) {
            return file;
        }
    }

    /** A folder with its parents; one that is already there is left as it is. */
    public static Path folder(Path folder) throws IOException {
        return Files.exists(folder) ? folder : Files.createDirectories(folder, only(folder, "rwx------"));
    }

    /** What a new file is created with. */
    public static FileAttribute<?>[] forFile(Path file) {
        return only(file, "rw-------");
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
