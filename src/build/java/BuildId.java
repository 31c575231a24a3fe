import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names a build by what it is made of: a hash of everything that goes into the program. It needs no version control, so a
 * clone, a tarball and the installer of the same sources have the same name, and an edited source has another.
 *
 * <p>Arguments: the project's folder, and the file to write the name into.
 */
final class BuildId {
    private static final List<String> MADE_OF =
            List.of("pom.xml", "fxml", "installer", "src/build", "src/main", "styles");
    private static final int DIGITS = 12;

    private BuildId() {}

    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments[0]);
        Path file = Path.of(arguments[1]);
        Files.createDirectories(file.getParent());
        String content = "build=" + of(project) + "\n";
        // A file that is written anew would be compiled around anew.
        if (!Files.exists(file) || !Files.readString(file).equals(content)) {
            Files.writeString(file, content);
        }
    }

    private static String of(Path project) throws IOException {
        MessageDigest hash = sha256();
        for (String part : MADE_OF) {
            try (Stream<Path> files = Files.walk(project.resolve(part))) {
                files.filter(Files::isRegularFile)
                        .map(project::relativize)
                        .filter(path ->
                                Stream.of(path.toString().split("[/\\\\]")).noneMatch(name -> name.startsWith(".")))
                        .sorted((one, other) -> name(one).compareTo(name(other)))
                        .forEach(path -> add(hash, name(path), project.resolve(path)));
            }
        }
        return HexFormat.of().formatHex(hash.digest()).substring(0, DIGITS);
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** A carriage return counts for nothing: whether there is one is up to who checked the sources out. */
    private static void add(MessageDigest hash, String name, Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            hash.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            for (byte each : content) {
                if (each != '\r') {
                    hash.update(each);
                }
            }
            hash.update((byte) 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
