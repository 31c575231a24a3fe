import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lays out the project's Java sources, or says which of them are not laid out. The build runs it with {@code check}, and
 * {@code mvn -Pformat} with {@code apply}. It runs straight from its source, on the JDK that compiles the project, because
 * a formatter parses with the compiler of the JDK it runs on.
 */
final class FormatSources {
    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    /** Arguments: {@code check} or {@code apply}, then the folders to walk. */
    public static void main(String[] args) throws IOException {
        FormatSources sources = new FormatSources();
        boolean apply = args[0].equals("apply");
        List<Path> untidy = List.of(args).subList(1, args.length).stream()
                .flatMap(folder -> javaFiles(Path.of(folder)).stream())
                .parallel()
                .filter(file -> sources.changes(file, apply))
                .sorted()
                .toList();
        untidy.forEach(file -> System.err.println((apply ? "laid out " : "not laid out: ") + file));
        if (!apply && !untidy.isEmpty()) {
            System.err.println("The layout of " + untidy.size()
                    + " source file(s) differs from palantir-java-format's. Run `mvn -Pformat` and commit what"
                    + " it changes.");
            System.exit(1);
        }
    }

    private static List<Path> javaFiles(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean changes(Path file, boolean apply) {
        try {
            String before = Files.readString(file);
            String after = formatter.formatSourceAndFixImports(before);
            if (after.equals(before)) {
                return false;
            }
            if (apply) {
                Files.writeString(file, after);
            }
            return true;
        } catch (FormatterException e) {
            throw new IllegalStateException("Cannot parse " + file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
