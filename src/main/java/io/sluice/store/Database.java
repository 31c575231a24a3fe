package io.sluice.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * An open H2 database with the newest schema. Acknowledged commits survive the end of the process by force ({@code
 * WRITE_DELAY=0}); nothing here forces to disk against power loss.
 */
public final class Database implements AutoCloseable {
    /** Names are folded as PostgreSQL does, for which the SQL and the generated classes are written. */
    private static final String NAMES = ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    /**
     * The process that opened it closes it; H2's own shutdown hook would come before. H2's own log of what failed would lie
     * beside the file, in clear (R26).
     */
    private static final String KEPT = NAMES + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private static final String USER = "sluice";

    private final HikariDataSource pool;
    private final DSLContext sql;

    private Database(String url, String password, @Nullable Side migrated) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(USER);
        config.setPassword(password);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        // A wrong key or a locked file is told at once, not after retries.
        config.setInitializationFailTimeout(1);
        pool = new HikariDataSource(config);
        sql = DSL.using(pool, SQLDialect.H2);
        try {
            if (migrated != null) {
                migrate(migrated);
            }
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** Whose tables stand beside the shared ones. */
    public enum Side {
        BACKEND("backend"),
        CONSOLE("console");

        private final String folder;

        Side(String folder) {
            this.folder = folder;
        }
    }

    /**
     * A database in an encrypted file (H2 adds {@code .mv.db}). H2's cipher is AES-128 in XTS mode without authentication
     * and stretches passwords weakly, so the key must have full entropy.
     *
     * @param key without spaces
     */
    public static Database encrypted(Path file, String key, Side side) {
        return new Database(encryptedUrl(file), key + " ", side);
    }

    /** The same, with whatever schema it has; it is not migrated. */
    public static Database encryptedAsIs(Path file, String key) {
        return new Database(encryptedUrl(file), key + " ", null);
    }

    /** The version of its schema; empty if it has none. */
    public Optional<String> version() {
        boolean migrated = sql.fetchExists(
                DSL.table("information_schema.tables"), DSL.field("table_name").eq("flyway_schema_history"));
        return migrated
                ? sql.select(DSL.field("version", String.class))
                        .from("flyway_schema_history")
                        .where("success and version is not null")
                        .orderBy(DSL.field("installed_rank").desc())
                        .limit(1)
                        .fetchOptional(DSL.field("version", String.class))
                : Optional.empty();
    }

    private static String encryptedUrl(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath() + ";CIPHER=AES" + KEPT;
    }

    /** A database in memory, which is gone when it is closed. */
    public static Database memory(String name, Side side) {
        return new Database("jdbc:h2:mem:" + name + NAMES, "", side);
    }

    private void migrate(Side side) {
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration/shared", "classpath:db/migration/" + side.folder)
                // A schema of a newer version is refused; Flyway alone would go on and write to it.
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }

    /** Runs SQL, each statement in its own transaction unless it says otherwise. */
    public DSLContext sql() {
        return sql;
    }

    @Override
    public void close() {
        pool.close();
    }
}
