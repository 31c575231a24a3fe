package io.sluice.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFolderTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PlainKeyFile KEEPER = new PlainKeyFile();

    @TempDir
    Path folder;

    @Test
    void aSecondProgramIsToldThatTheStoreIsInUse() {
        try (StoreFolder _ = StoreFolder.lock(folder)) {
            assertThatThrownBy(() -> StoreFolder.lock(folder))
                    .isInstanceOf(ReplicaProblem.SecondInstance.class)
                    .hasMessageContaining("already running");
        }
        StoreFolder.lock(folder).close();
    }

    @Test
    void aNewStoreGetsAKeyAndAnOldOneItsOwn() {
        try (StoreFolder store = StoreFolder.lock(folder)) {
            MasterKey made = store.key(KEEPER, RANDOM);
            assertThat(store.key(KEEPER, RANDOM).copy()).isEqualTo(made.copy());
        }
    }

    @Test
    void aStoreWhoseKeyIsGoneSaysHowManyDecisionsAreInIt() throws IOException {
        try (StoreFolder store = StoreFolder.lock(folder)) {
            queueTwo(store);
            Files.delete(store.key());

            ReplicaProblem.WrongKey problem =
                    catchThrowableOfType(ReplicaProblem.WrongKey.class, () -> store.key(KEEPER, RANDOM));

            assertThat(problem.decisions()).hasValue(2);
            assertThat(problem).hasMessageContaining("without the right key: 2.");
            assertThat(Files.exists(store.key())).isFalse();
        }
    }

    @Test
    void aStoreWithUndeliveredDecisionsIsNeverDeleted() throws IOException {
        Path home = folder.resolve("store");
        StoreFolder store = StoreFolder.lock(home);
        queueTwo(store);
        assertThat(store.undelivered()).hasValue(2);
        assertThatThrownBy(() -> store.delete(home))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Move it aside");
        assertThat(home.resolve("journal")).isNotEmptyFile();
    }

    @Test
    void aStoreIsMovedAsideAsAWhole() throws IOException {
        Path home = folder.resolve("store");
        StoreFolder store = StoreFolder.lock(home);
        queueTwo(store);
        Path now = store.moveAside(home);
        assertThat(home).doesNotExist();
        assertThat(now.resolve("journal")).isNotEmptyFile();
    }

    @Test
    void aStoreWithoutUndeliveredDecisionsIsDeletedAsAWhole() {
        Path home = folder.resolve("demo");
        StoreFolder store = StoreFolder.lock(home.resolve("officer"));
        store.key(KEEPER, RANDOM);
        store.delete(home);
        assertThat(home).doesNotExist();
        assertThat(folder).exists();
    }

    @Test
    void nothingOutsideTheStoreIsTouched() {
        try (StoreFolder store = StoreFolder.lock(folder.resolve("one"))) {
            Path other = folder.resolve("other");
            assertThatThrownBy(() -> store.delete(other)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.moveAside(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aStoreThatIsSetAsideIsRenamedAndANewOneStarts() throws IOException {
        try (StoreFolder store = StoreFolder.lock(folder)) {
            queueTwo(store);
            byte[] journal = Files.readAllBytes(store.journal());

            StoreFolder.Former former = store.setAside();

            assertThat(former.decisions()).hasValue(2);
            assertThat(former.sentence()).contains("Undelivered decisions in the former one: 2.");
            assertThat(Files.readAllBytes(folder.resolve("journal.aside-1"))).isEqualTo(journal);
            assertThat(Files.exists(folder.resolve("key.aside-1"))).isTrue();
            assertThat(store.holdsData()).isFalse();
            queueTwo(store);
            assertThat(store.setAside().files()).contains(folder.resolve("journal.aside-2"));
        }
    }

    private static void queueTwo(StoreFolder store) {
        try (Journal journal = Journal.open(store.journal(), store.key(KEEPER, RANDOM), RANDOM)) {
            journal.append(new JournalRecord.Queued(UUID.randomUUID(), "one"));
            journal.append(new JournalRecord.Queued(UUID.randomUUID(), "two"));
        }
    }
}
