package io.sluice.replica;

import static io.sluice.store.jooq.Tables.SETTING;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;

/** What a person has chosen, by name: theme, text size, undo time. Reads do not wait; writes reach the disk soon. */
public final class Settings {
    private final DSLContext sql;
    private final ReplicaWriter writer;
    private final Map<String, String> contents = new ConcurrentHashMap<>();

    Settings(DSLContext sql, ReplicaWriter writer) {
        this.sql = sql;
        this.writer = writer;
        sql.selectFrom(SETTING).forEach(setting -> contents.put(setting.getName(), setting.getContent()));
    }

    /** What was chosen; empty if nothing was. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(contents.get(name));
    }

    /** Chooses something. */
    public void put(String name, String content) {
        contents.put(name, content);
        writer.writeLater(() -> store(name));
    }

    /** Goes back to the default. */
    public void remove(String name) {
        contents.remove(name);
        writer.writeLater(() -> store(name));
    }

    /** Stores what is chosen now, so that of two changes the later is kept. */
    private void store(String name) {
        String content = contents.get(name);
        sql.transaction(transaction -> {
            transaction.dsl().deleteFrom(SETTING).where(SETTING.NAME.eq(name)).execute();
            if (content != null) {
                transaction.dsl().insertInto(SETTING).values(name, content).execute();
            }
        });
    }
}
