package io.sluice.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.egress.MarkingHolder;
import io.sluice.protocol.AuditFacts.Change;
import io.sluice.protocol.AuditFacts.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the details of an event say of the rows that it changed. */
class AuditFactsTest {
    private static final UUID MARKING = new UUID(1, 1);
    private static final UUID ADA = new UUID(2, 2);
    private static final UUID BEN = new UUID(3, 3);

    private static AuditFacts facts(AuditDetails details) {
        return AuditFacts.of(new AuditEvent(
                1,
                Instant.EPOCH,
                null,
                null,
                "give-marking",
                null,
                "127.0.0.1",
                null,
                "accepted",
                null,
                details.text(),
                "0".repeat(64),
                "a".repeat(64)));
    }

    @Test
    void aChangeNamesItsRowByTheWholeKey() {
        AuditDetails details = new AuditDetails()
                .before(new MarkingHolder(MARKING, ADA, false))
                .after(new MarkingHolder(MARKING, ADA, true))
                .before(new MarkingHolder(MARKING, BEN, true))
                .after(new MarkingHolder(MARKING, BEN, false));

        assertThat(facts(details).changes())
                .containsExactly(
                        new Change(
                                new Row("marking-holder", List.of(MARKING.toString(), ADA.toString()), null),
                                "removed",
                                "false",
                                "true"),
                        new Change(
                                new Row("marking-holder", List.of(MARKING.toString(), BEN.toString()), null),
                                "removed",
                                "true",
                                "false"));
    }
}
