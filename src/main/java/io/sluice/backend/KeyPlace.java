package io.sluice.backend;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Where the file with a key lies or would lie ({@code --key-file}), and why it cannot, in words with what to do. */
final class KeyPlace {
    private KeyPlace() {}

    /**
     * Whether nothing is there, and a file can be made.
     *
     * @throws UnusableKey if there is no folder for it, or a link that points nowhere
     */
    static boolean isFree(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            requireNoLostLink(file);
            return false;
        }
        requireFolder(file);
        return true;
    }

    /**
     * Makes sure that there is a file.
     *
     * @throws UnusableKey if there is none, or something else
     */
    static void requireFile(Path file) {
        requireNoLostLink(file);
        if (!Files.exists(file)) {
            requireFolder(file);
            throw new UnusableKey("the file with the key, " + file + ", is missing. Put it back: what was encrypted"
                    + " under it cannot be read otherwise.");
        }
        if (!Files.isRegularFile(file)) {
            throw new UnusableKey(file + (Files.isDirectory(file) ? " is a folder" : " is no file")
                    + ": --key-file names the file with the key itself.");
        }
    }

    private static void requireNoLostLink(Path file) {
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            throw new UnusableKey("the file with the key, " + file + ", is a link to a file that is not there. Put that"
                    + " file back (mount the disk that it is on), or name the file itself with --key-file.");
        }
    }

    private static void requireFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        throw new UnusableKey("the file with the key, %s, has no folder: %s %s"
                .formatted(
                        file,
                        folder,
                        Files.exists(folder)
                                ? "is no folder. Name a file in a folder with --key-file."
                                : "does not exist, or may not be entered. Make it (mount the disk that it is on), or"
                                        + " name another file with --key-file."));
    }

    /** What a failure of the file system means for it. */
    static UnusableKey unusable(Path file, String what, IOException e) {
        return new UnusableKey("the file with the key, %s, %s: %s".formatted(file, what, why(e)), e);
    }

    private static String why(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "this user has no right to. Give the file, and the right to enter its folder and write into it, to"
                    + " the user that the backend runs as.";
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return "the system says “%s”. Put that right, or name another file with --key-file."
                .formatted(reason == null ? e.getClass().getSimpleName() : reason);
    }
}
