package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.egress.Agent;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Project;
import io.sluice.store.Database;
import io.sluice.store.Database.Side;
import io.sluice.store.EnrollmentStore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CommitsTest {
    private static final Project BILLING = new Project(Cast.id(100), "Billing");

    private Database database;
    private DSLContext sql;
    private Nudges nudges;
    private Commits commits;

    @BeforeEach
    void open() {
        database = Database.memory(UUID.randomUUID().toString(), Side.BACKEND);
        sql = database.sql();
        FeedClock.create(sql, UUID.randomUUID());
        nudges = new Nudges();
        commits = new Commits(sql, new LiveEnrollment(), nudges);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void put(EnrollmentRow... rows) {
        commits.write(open -> open.put(List.of(rows)));
    }

    private List<Project> projects() {
        return commits.read(view -> List.copyOf(view.projects()));
    }

    @Test
    void aCommitIsInMemoryAndInTheDatabaseUnderTheNextSequence() {
        put(BILLING);
        assertThat(projects()).containsExactly(BILLING);
        assertThat(FeedClock.read(sql).seq()).isEqualTo(1);
        assertThat(nudges.known().seq()).isEqualTo(1);
        assertThat(new EnrollmentStore(sql).changesAfter(0, 1, 10).rows()).hasSize(1);
    }

    @Test
    void aCommitThatFailsLeavesMemoryAndDatabaseAsTheyWere() {
        put(BILLING);
        assertThatThrownBy(() -> commits.write(open -> {
                    open.put(List.of(new Project(BILLING.id(), "Changed"), new Project(Cast.id(101), "New")));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessageContaining("on purpose");
        assertThat(projects()).containsExactly(BILLING);
        assertThat(FeedClock.read(sql).seq()).isEqualTo(1);
        assertThat(nudges.known().seq()).isEqualTo(1);
        put(new Project(Cast.id(102), "Next"));
        assertThat(FeedClock.read(sql).seq()).isEqualTo(2);
        assertThat(projects()).hasSize(2);
    }

    @Test
    void anAuditEventThatCannotBeWrittenUndoesWhatItRecords() {
        put(BILLING);
        sql.execute("drop table audit_event");
        assertThatThrownBy(() -> commits.write(open -> {
                    open.put(List.of(new Project(BILLING.id(), "Changed")));
                    AuditLog.append(
                            open.sql(),
                            AuditLog.Event.of(Instant.EPOCH, Cast.OFFICER, "test", "here", "accepted", null));
                    return null;
                }))
                .hasMessageContaining("audit_event");
        assertThat(projects()).containsExactly(BILLING);
    }

    @Test
    void whatAnotherProcessCommittedIsKnownBeforeTheNextDecision() {
        put(BILLING);
        Commits other = new Commits(sql, new LiveEnrollment(), new Nudges());
        other.write(open -> open.put(List.of(new Project(Cast.id(101), "Elsewhere"))));
        assertThat(projects()).hasSize(1);
        assertThat(commits.<Integer>write(open -> open.view().projects().size()))
                .isEqualTo(2);
        assertThat(commits.<Integer>readAtLeast(2, view -> view.projects().size()))
                .isEqualTo(2);
    }

    @Test
    void aDamagedRowStopsEveryDecision() {
        put(BILLING, new Agent(Cast.id(1), "A", "h", Agent.Health.HEALTHY));
        sql.execute("update agent set health = 'SOMEHOW'");
        Commits restarted = new Commits(sql, new LiveEnrollment(), new Nudges());
        assertThatThrownBy(() -> restarted.write(open -> open.view().projects()))
                .hasMessageContaining("SOMEHOW");
    }

    @Test
    void theAuditLogTellsAChangedAMissingAndAnInsertedEvent() {
        for (int i = 0; i < 4; i++) {
            commits.write(open -> {
                AuditLog.append(
                        open.sql(),
                        AuditLog.Event.of(
                                Instant.EPOCH, Cast.OFFICER, "test", "here", "accepted", "{\"by\":\"Officer\"}"));
                return null;
            });
        }
        assertThat(AuditLog.firstBroken(sql)).isEmpty();
        sql.execute("update audit_event set came_of_it = 'refused' where number = 3");
        assertThat(AuditLog.firstBroken(sql)).contains(3L);
        sql.execute("update audit_event set came_of_it = 'accepted' where number = 3");
        assertThat(AuditLog.firstBroken(sql)).isEmpty();
        sql.execute("update audit_event set details = null where number = 4");
        assertThat(AuditLog.firstBroken(sql)).contains(4L);
        sql.execute("update audit_event set details = '{\"by\":\"Officer\"}' where number = 4");
        assertThat(AuditLog.firstBroken(sql)).isEmpty();
        sql.execute("delete from audit_event where number = 2");
        assertThat(AuditLog.firstBroken(sql)).contains(2L);
        sql.execute("update audit_event set number = number - 1 where number > 2");
        assertThat(AuditLog.firstBroken(sql)).contains(2L);
    }
}
