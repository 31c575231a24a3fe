package io.sluice.replica;

import static io.sluice.replica.SmallEnrollment.proposal;
import static io.sluice.replica.SmallEnrollment.proposalId;
import static io.sluice.replica.SmallEnrollment.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sluice.store.Database;
import io.sluice.store.EnrollmentStore;
import io.sluice.store.OlderSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that cannot simply be opened: each case has its own sentence, and no decision is lost. */
class ReplicaProblemTest {
    @TempDir
    Path folder;

    private ReplicaFixture store;

    @BeforeEach
    void aStoreWithAQueuedDecision() {
        store = new ReplicaFixture(folder);
        try (Replica replica = store.open()) {
            FakeBackend backend = new FakeBackend(rows(3));
            replica.feed().apply(backend.after(replica.feed()));
            replica.outbox()
                    .enqueue(
                            replica.catalog().read(view -> SmallEnrollment.approve(view, proposalId(1))),
                            List.of(proposal(1)));
        }
    }

    @Test
    void aSecondInstanceIsTurnedAway() {
        try (Replica _ = store.open()) {
            assertThatThrownBy(store::open).isInstanceOf(ReplicaProblem.SecondInstance.class);
        }
    }

    @Test
    void aKeyThatIsGoneIsToldWithTheNumberOfDecisionsAndANewStoreCanStart() throws IOException {
        Files.delete(folder.resolve("key"));
        ReplicaProblem.WrongKey problem = catchThrowableOfType(ReplicaProblem.WrongKey.class, store::open);
        assertThat(problem.decisions()).hasValue(1);

        try (StoreFolder locked = StoreFolder.lock(folder)) {
            assertThat(locked.setAside().decisions()).hasValue(1);
        }
        try (Replica replica = store.open()) {
            assertThat(replica.outbox().entries()).isEmpty();
        }
        assertThat(Files.exists(folder.resolve("journal.aside-1"))).isTrue();
        assertThat(Files.exists(folder.resolve("replica.mv.db.aside-1"))).isTrue();
    }

    @Test
    void anotherStoresKeyChangesNothing() throws IOException {
        byte[] journal = Files.readAllBytes(folder.resolve("journal"));
        byte[] database = Files.readAllBytes(folder.resolve("replica.mv.db"));
        Files.delete(folder.resolve("key"));
        new PlainKeyFile().create(folder.resolve("key"), new SecureRandom());
        assertThatThrownBy(store::open).isInstanceOf(ReplicaProblem.WrongKey.class);
        assertThat(Files.readAllBytes(folder.resolve("journal"))).isEqualTo(journal);
        assertThat(Files.readAllBytes(folder.resolve("replica.mv.db"))).isEqualTo(database);
    }

    @Test
    void aDamagedDatabaseIsSetAsideAndTheDecisionsAreKept() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("replica.mv.db"));
        for (int i = 0; i < bytes.length; i += 64) {
            bytes[i] ^= 0x55;
        }
        Files.write(folder.resolve("replica.mv.db"), bytes);

        assertThatThrownBy(store::open)
                .isInstanceOf(ReplicaProblem.DamagedReplica.class)
                .hasMessageContaining("replica.mv.db.aside-1");

        assertThat(Files.readAllBytes(folder.resolve("replica.mv.db.aside-1"))).isEqualTo(bytes);
        try (Replica replica = store.open()) {
            assertThat(replica.feed().cursor()).isEmpty();
            assertThat(replica.outbox().entries()).hasSize(1);
        }
    }

    @Test
    void aDatabaseThatWasCutShortIsSetAsideToo() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("replica.mv.db"));
        Files.write(folder.resolve("replica.mv.db"), Arrays.copyOf(bytes, 6_000));
        assertThatThrownBy(store::open).isInstanceOf(ReplicaProblem.DamagedReplica.class);
        try (Replica replica = store.open()) {
            assertThat(replica.outbox().entries()).hasSize(1);
        }
    }

    @Test
    void aDamagedJournalIsSetAsideAndSaid() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("journal"));
        bytes[bytes.length - 5] ^= 1;
        Files.write(folder.resolve("journal"), bytes);
        assertThatThrownBy(store::open)
                .isInstanceOf(ReplicaProblem.DamagedJournal.class)
                .hasMessageContaining("cannot be trusted: 1;");
        try (Replica replica = store.open()) {
            assertThat(replica.outbox().entries()).isEmpty();
            assertThat(replica.catalog().<Integer>read(view -> view.policies().size()))
                    .isEqualTo(3);
        }
    }

    @Test
    void aStoreOfANewerVersionIsLeftAlone() throws IOException {
        try (Database database = Database.encryptedAsIs(folder.resolve("replica"), key())) {
            database.sql()
                    .execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                            + " installed_by, execution_time, success) values (99, '99', 'later', 'SQL', 'V99', 'x', 1,"
                            + " true)");
        }
        assertThatThrownBy(store::open)
                .isInstanceOf(ReplicaProblem.NewerSchema.class)
                .hasMessageContaining("99");
        try (Database database = Database.encryptedAsIs(folder.resolve("replica"), key())) {
            database.sql().execute("delete from flyway_schema_history where version = '99'");
        }
        store.open().close();
    }

    @Test
    void theNewestSchemaThisProgramKnowsIsTheNewestThereIs() {
        assertThat(Flyway.configure()
                        .dataSource("jdbc:h2:mem:newest", "", "")
                        .locations("classpath:db/migration/shared", "classpath:db/migration/console")
                        .load()
                        .info()
                        .pending())
                .extracting(migration -> migration.getVersion().getVersion())
                .last()
                .isEqualTo(ReplicaDatabase.NEWEST);
    }

    @Test
    void anOlderSchemaIsMigratedOnACopyThatThenTakesItsPlace() {
        try (Database older = Database.encryptedAsIs(folder.resolve("replica"), key())) {
            new EnrollmentStore(older.sql()).clear();
            new EnrollmentStore(older.sql()).put(rows(2), 1);
            OlderSchema.takeBack(older, Database.Side.CONSOLE, 1);
        }
        try (Replica replica = store.open()) {
            assertThat(replica.catalog().<Integer>read(view -> view.policies().size()))
                    .isEqualTo(2);
            assertThat(replica.feed().cursor()).isEmpty();
        }
        assertThat(Files.exists(folder.resolve("next-replica.mv.db"))).isFalse();
    }

    private String key() {
        MasterKey key = new PlainKeyFile().find(folder.resolve("key")).orElseThrow();
        return new String(key.hexadecimal("sluice replica database 1"));
    }
}
