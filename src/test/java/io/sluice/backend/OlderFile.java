package io.sluice.backend;

import io.sluice.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes a backend's file back to an older schema, by undoing what the migrations since then added. */
final class OlderFile {
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");
    private static final Pattern ADDED = Pattern.compile("alter table (\\w+) add column (\\w+)");
    private static final Pattern MADE = Pattern.compile("create table (\\w+)");

    private OlderFile() {}

    /** As it was after a migration. */
    static void takeBack(Path file, int version) {
        try (Database database = Database.file(file, Database.Side.BACKEND)) {
            for (Path migration : since(version)) {
                String sql = read(migration);
                all(MADE, sql).forEach(made -> database.sql().execute("drop table " + made.group(1)));
                all(ADDED, sql)
                        .forEach(added -> database.sql()
                                .execute("alter table " + added.group(1) + " drop column " + added.group(2)));
                database.sql()
                        .execute(
                                "delete from \"flyway_schema_history\" where \"version\" = ?",
                                Integer.toString(number(migration)));
            }
        }
    }

    private static List<MatchResult> all(Pattern pattern, String sql) {
        return pattern.matcher(sql).results().toList();
    }

    private static List<Path> since(int version) {
        return Stream.of("shared", "backend")
                .flatMap(side -> migrations(side).stream())
                .filter(migration -> number(migration) > version)
                .sorted(Comparator.comparingInt(OlderFile::number).reversed())
                .toList();
    }

    private static List<Path> migrations(String side) {
        try (Stream<Path> files = Files.list(
                Path.of(OlderFile.class.getResource("/db/migration/" + side).toURI()))) {
            return files.toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int number(Path migration) {
        Matcher version = VERSION.matcher(migration.getFileName().toString());
        if (!version.matches()) {
            throw new IllegalStateException(migration + " is named as no migration is");
        }
        return Integer.parseInt(version.group(1));
    }

    private static String read(Path migration) {
        try {
            return Files.readString(migration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
