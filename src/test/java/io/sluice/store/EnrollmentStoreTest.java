package io.sluice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Project;
import io.sluice.protocol.Samples;
import io.sluice.store.Database.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What both hosts expect of the shared tables, on every database they may lie in. */
@ParameterizedClass
@EnumSource
final class EnrollmentStoreTest {
    enum Kind {
        MEMORY,
        ENCRYPTED;

        Database open(Path folder) {
            return switch (this) {
                case MEMORY -> Database.memory("contract", Side.BACKEND);
                case ENCRYPTED -> Database.encrypted(folder.resolve("sealed"), "0123456789abcdef", Side.CONSOLE);
            };
        }
    }

    @Parameter
    Kind kind;

    @TempDir
    Path folder;

    private Database database;
    private EnrollmentStore store;

    @BeforeEach
    void open() {
        database = kind.open(folder);
        store = new EnrollmentStore(database.sql());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Project project(int number, String name) {
        return new Project(Samples.id(number), name);
    }

    private List<Stamped> all() {
        List<Stamped> rows = new ArrayList<>();
        store.readAll(rows::add, unreadable -> {
            throw unreadable;
        });
        return rows;
    }

    @Test
    void everyRowIsReadAsItWasPut() {
        store.put(Samples.rows(), 7);
        assertThat(all()).extracting(Stamped::row).containsExactlyInAnyOrderElementsOf(Samples.rows());
        assertThat(all()).extracting(Stamped::seq).containsOnly(7L);
    }

    @Test
    void aRowPutAgainReplacesTheOneWithItsKey() {
        store.put(List.of(project(1, "Before"), project(2, "Other")), 1);
        store.put(List.of(project(1, "After")), 2);
        assertThat(all())
                .containsExactlyInAnyOrder(new Stamped(2, project(1, "After")), new Stamped(1, project(2, "Other")));
    }

    @Test
    void ofTwoRowsWithOneKeyTheLaterWins() {
        store.put(List.of(project(1, "First"), project(1, "Second")), 1);
        assertThat(all()).containsExactly(new Stamped(1, project(1, "Second")));
    }

    @Test
    void changesComeInTheOrderOfTheirCommitsOverAllTables() {
        List<EnrollmentRow> rows = Samples.rows();
        store.put(rows, 1);
        for (int i = 0; i < rows.size(); i++) {
            store.put(List.of(rows.get(i)), rows.size() - i + 1L);
        }
        Page page = store.changesAfter(0, rows.size() + 1L, 1_000);
        assertThat(page.rows()).extracting(Stamped::row).containsExactlyElementsOf(rows.reversed());
        assertThat(page.upTo()).isEqualTo(rows.size() + 1L);
        assertThat(page.more()).isFalse();
    }

    @Test
    void aPageEndsWithAWholeCommit() {
        store.put(List.of(project(1, "a"), project(2, "b")), 1);
        store.put(List.of(project(3, "c"), project(4, "d")), 2);
        store.put(List.of(project(5, "e")), 3);
        Page first = store.changesAfter(0, 3, 3);
        assertThat(first.rows()).extracting(Stamped::seq).containsExactly(1L, 1L);
        assertThat(first.more()).isTrue();
        Page second = store.changesAfter(first.upTo(), 3, 3);
        assertThat(second.rows()).extracting(Stamped::seq).containsExactly(2L, 2L, 3L);
        assertThat(second.more()).isFalse();
    }

    @Test
    void aCommitLargerThanAPageTravelsWhole() {
        store.put(List.of(project(1, "a"), project(2, "b"), project(3, "c")), 1);
        store.put(List.of(project(4, "d")), 2);
        Page page = store.changesAfter(0, 2, 1);
        assertThat(page.rows()).extracting(Stamped::seq).containsExactly(1L, 1L, 1L);
        assertThat(page.upTo()).isEqualTo(1);
        assertThat(page.more()).isTrue();
    }

    @Test
    void nothingBeyondTheLastCompleteCommitIsRead() {
        store.put(List.of(project(1, "a")), 1);
        store.put(List.of(project(2, "b")), 2);
        Page page = store.changesAfter(0, 1, 10);
        assertThat(page.rows()).containsExactly(new Stamped(1, project(1, "a")));
        assertThat(page.upTo()).isEqualTo(1);
    }

    @Test
    void aPageAfterTheEndIsEmptyAndStaysWhereItWas() {
        store.put(List.of(project(1, "a")), 1);
        assertThat(store.changesAfter(1, 1, 10)).isEqualTo(new Page(List.of(), 1, false));
    }

    @Test
    void aTransactionThatFailsLeavesNothingBehind() {
        store.put(List.of(project(1, "a")), 1);
        assertThatThrownBy(() -> database.sql().transaction(in -> {
                    new EnrollmentStore(in.dsl()).put(List.of(project(1, "changed"), project(2, "b")), 2);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessageContaining("on purpose");
        assertThat(all()).containsExactly(new Stamped(1, project(1, "a")));
    }

    @Test
    void oneDamagedRowIsToldAndTheOthersAreRead() {
        store.put(Samples.rows(), 1);
        database.sql().execute("update agent set health = 'SOMEHOW' where name = 'Agent one'");
        List<Stamped> rows = new ArrayList<>();
        List<UnreadableRow> damaged = new ArrayList<>();
        store.readAll(rows::add, damaged::add);
        assertThat(rows).hasSize(Samples.rows().size() - 1);
        assertThat(damaged)
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("agent", "SOMEHOW", Samples.id(30).toString());
    }

    @Test
    void clearingTakesEverythingOut() {
        store.put(Samples.rows(), 1);
        store.clear();
        assertThat(all()).isEmpty();
    }
}
