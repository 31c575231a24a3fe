package io.sluice.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Opens the files that a command line names. */
final class InputFile {
    private InputFile() {}

    /**
     * Opens a file, or gives the standard input for {@code -}.
     *
     * @throws ParameterException if it cannot be opened, with a sentence that says why
     */
    static InputStream open(CommandSpec spec, String file, InputStream standardInput) {
        if (file.equals("-")) {
            return standardInput;
        }
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new ParameterException(spec.commandLine(), file + " is a directory, not a file.");
            }
            return Files.newInputStream(path);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "The file " + file + " cannot be read.", e);
        }
    }
}
