package io.sluice.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.SampleEnrollment;
import io.sluice.console.support.Times;
import io.sluice.protocol.AuditFacts.Row;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeWordsTest {
    private static final UUID KNOWN = new UUID(1, 2);
    private final ChangeWords words = new ChangeWords(
            new Times(Clock.fixed(SampleEnrollment.NOW, ZoneOffset.UTC)),
            id -> id.equals(KNOWN) ? "Billing engineers" : null);

    @ParameterizedTest
    @CsvSource({
        "global, Applies to, true, Every workload",
        "global, Applies to, false, Importing workloads",
        "sniVerification, SNI verification, false, Off",
        "waitingForProvider, Waiting for provider, true, Yes",
        "state, State, PENDING_APPROVAL, Pending approval",
        "kind, Kind, AGENT_PROXY, Agent proxy",
        "level, Access, IMPORT, Import",
        "access, Access, READ_WRITE, READ WRITE",
        "form, Kind of address, DNS, DNS",
        "form, Kind of address, CIDR, CIDR",
        "state, State, SOMETHING_NEWER, Something newer",
        "name, Name, Stripe API, Stripe API",
        "decidedAt, Decided at, 1772546700000, '3 Mar 2026, 14:05 UTC'",
        "removed, Removed, true, Yes"
    })
    void aFieldIsToldAsElsewhereOnScreen(String field, String title, String value, String shown) {
        assertThat(ChangeWords.field(field)).isEqualTo(title);
        assertThat(words.value(field, value)).isEqualTo(shown);
    }

    @Test
    void theIdOfARowIsToldAsItIs() {
        assertThat(words.value("id", KNOWN.toString())).isEqualTo(KNOWN.toString());
        assertThat(words.value("policy", KNOWN.toString())).isEqualTo("Billing engineers");
    }

    @Test
    void severalIdsAndWorkflowsAreNamedOneByOne() {
        UUID unknown = new UUID(3, 4);

        assertThat(words.value("agents", KNOWN + ", " + unknown)).isEqualTo("Billing engineers, " + unknown);
        assertThat(words.value("workflows", "MANAGE_ROLES, READ_AUDIT_LOG"))
                .isEqualTo("Manage roles, Read the audit log");
        assertThat(words.value("justification", "ABC is needed, DEF too")).isEqualTo("ABC is needed, DEF too");
    }

    @Test
    void aRowIsToldByItsNameOrByWhatItJoins() {
        UUID unknown = new UUID(3, 4);

        assertThat(words.row(new Row("s3-bucket-policy", List.of(unknown.toString()), "reports")))
                .isEqualTo("S3 bucket policy · reports");
        assertThat(words.row(new Row("azure-storage-policy", List.of(unknown.toString()), "acme01")))
                .isEqualTo("Azure Storage policy · acme01");
        assertThat(words.row(new Row("role-holder", List.of(unknown.toString(), KNOWN.toString()), null)))
                .isEqualTo("Role holder · " + unknown + " · Billing engineers");
    }
}
