package io.sluice.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.jooq.impl.DSL;

/** Takes a database back to an older schema in tests, by undoing what the migrations since then added. */
public final class OlderSchema {
    private static final Pattern VERSION = Pattern.compile("V(\\d+(?:_\\d+)?)__.*\\.sql");
    private static final Pattern ADDED = Pattern.compile("alter table (\\w+) add column (\\w+)");
    private static final Pattern MADE = Pattern.compile("create table (\\w+)");

    private OlderSchema() {}

    /** As it was after the migrations up to a version. */
    public static void takeBack(Database database, Database.Side side, int version) {
        for (Path migration : since(side, version)) {
            String sql = read(migration);
            all(MADE, sql).forEach(made -> database.sql().execute("drop table " + made.group(1) + " cascade"));
            all(ADDED, sql).stream()
                    // with its table it is gone already
                    .filter(added -> database.sql()
                            .fetchExists(
                                    DSL.table("information_schema.columns"),
                                    DSL.field("table_name")
                                            .eq(added.group(1))
                                            .and(DSL.field("column_name").eq(added.group(2)))))
                    .forEach(added ->
                            database.sql().execute("alter table " + added.group(1) + " drop column " + added.group(2)));
            database.sql()
                    .execute(
                            "delete from \"flyway_schema_history\" where \"version\" = ?",
                            version(migration).getVersion());
        }
    }

    private static List<MatchResult> all(Pattern pattern, String sql) {
        return pattern.matcher(sql).results().toList();
    }

    private static List<Path> since(Database.Side side, int version) {
        return Stream.of("shared", side.name().toLowerCase(Locale.ROOT))
                .flatMap(folder -> migrations(folder).stream())
                .filter(migration -> version(migration).isNewerThan(Integer.toString(version)))
                .sorted(Comparator.comparing(OlderSchema::version).reversed())
                .toList();
    }

    private static List<Path> migrations(String folder) {
        try (Stream<Path> files = Files.list(
                Path.of(OlderSchema.class.getResource("/db/migration/" + folder).toURI()))) {
            return files.toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MigrationVersion version(Path migration) {
        Matcher version = VERSION.matcher(migration.getFileName().toString());
        if (!version.matches()) {
            throw new IllegalStateException(migration + " is named as no migration is");
        }
        return MigrationVersion.fromVersion(version.group(1));
    }

    private static String read(Path migration) {
        try {
            return Files.readString(migration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
