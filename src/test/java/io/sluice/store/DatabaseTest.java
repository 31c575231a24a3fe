package io.sluice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.store.Database.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void whatFailsIsNotWrittenBesideTheEncryptedFile() throws IOException {
        try (Database database = Database.encrypted(folder.resolve("sealed"), "0123456789abcdef", Side.BACKEND)) {
            assertThatThrownBy(() -> database.sql().fetch("select * from nowhere where name = 'secret'"))
                    .isInstanceOf(DataAccessException.class);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("sealed.mv.db"));
        }
    }
}
