import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the jOOQ classes of the schema: Flyway brings a database in memory to the newest version, jOOQ reads it. The build
 * runs this straight from its source before it compiles. Nothing is done when neither the migrations nor this file nor
 * jOOQ's version changed since the last time.
 *
 * <p>The database folds names to lower case, as PostgreSQL does, so the generated names are right for both: an H2 database
 * must be opened with {@code DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE}.
 */
final class GenerateJooq {
    private static final String PACKAGE = "io.sluice.store.jooq";
    private static final String URL =
            "jdbc:h2:mem:schema;DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    /** Arguments: the folder of the migrations, the folder to write to, jOOQ's version. */
    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Path stamp = target.resolve("stamp.txt");
        String fingerprint = fingerprint(migrations, args[2]);
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        Flyway.configure()
                .dataSource(URL, "sa", "")
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
        GenerationTool.generate(configuration(target));
        Files.writeString(stamp, fingerprint);
    }

    private static Configuration configuration(Path target) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(URL).withUser("sa").withPassword(""))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.h2.H2Database")
                                .withInputSchema("public")
                                .withOutputSchemaToDefault(true)
                                .withOutputCatalogToDefault(true)
                                .withExcludes("(?i:flyway_.*)"))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false)
                                .withImplicitJoinPathsManyToMany(false)
                                .withGeneratedAnnotation(true)
                                .withGeneratedAnnotationDate(false))
                        .withTarget(new Target().withPackageName(PACKAGE).withDirectory(target.toString())));
    }

    private static String fingerprint(Path migrations, String jooqVersion)
            throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(jooqVersion.getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(Path.of(System.getProperty("jdk.launcher.sourcefile"))));
        for (Path file : files(migrations)) {
            digest.update(migrations.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
