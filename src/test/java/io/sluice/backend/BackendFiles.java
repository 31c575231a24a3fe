package io.sluice.backend;

import io.sluice.store.Database;
import java.nio.file.Path;

/** Opens the database of a backend that is closed. */
public final class BackendFiles {
    private BackendFiles() {}

    /** The database in a folder, with the key that lies beside it. */
    public static Database open(Path folder) {
        return Database.encrypted(
                folder.resolve("backend"),
                DatabaseKey.read(BackendFile.usualKeyFile(folder)).digits(),
                Database.Side.BACKEND);
    }
}
