package io.sluice.cli;

import io.sluice.backend.Backend.KeyStoreFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code sluice backend} is told about its certificate. */
final class TlsOptions {
    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE",
            description = "The certificate and key to use, as PKCS#12. Without it, one is made for the demo.")
    private @Nullable Path keyStore;

    @Option(
            names = "--tls-password-file",
            paramLabel = "FILE",
            description = "A file with the key store's password on its first line.")
    private @Nullable Path passwordFile;

    /**
     * The key store that is named; null if none is.
     *
     * @throws IllegalArgumentException if its password cannot be read
     */
    @Nullable
    KeyStoreFile keyStore() {
        Path file = keyStore;
        return file == null ? null : new KeyStoreFile(file, passwordFile == null ? "" : password(passwordFile));
    }

    private static String password(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("--tls-password-file: there is no file " + file + ".", e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("--tls-password-file " + file + " is not UTF-8.", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "--tls-password-file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
