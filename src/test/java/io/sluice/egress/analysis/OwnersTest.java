package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sluice.egress.Hosting;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Step;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On whose side a finding lies: the division of R28, with the network of R22. */
class OwnersTest {
    private static String owners(InMemoryEnrollment enrollment, String address, String ports) {
        return Briefing.of(enrollment, Rows.policy(500, address, ports, PolicyState.PENDING_APPROVAL))
                .findings()
                .stream()
                .map(finding -> "%s %s: %s".formatted(finding.id(), finding.owner(), finding.share()))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        AWS         | 169.254.169.254  | 8443 | F-METADATA PROVIDER: compute and operating systems
        ON_PREMISES | 169.254.169.254  | 8443 | F-METADATA PROVIDER: compute and operating systems
        AWS         | 127.0.0.1        | 8443 | F-LOOPBACK PROVIDER: compute and operating systems
        AWS         | 10.1.2.3         | 8443 | F-PRIVATE PROVIDER: network protection
        AWS         | host.partner.com | 53   | F-DNS-PORT PROVIDER: network protection
        ON_PREMISES | host.partner.com | 53   | F-DNS-PORT CUSTOMER: network protection
        AWS         | 0.0.0.0/1        | 8443 | F-WIDE-BLOCK CUSTOMER: resource permissions; F-SPECIAL-INSIDE PROVIDER: network protection
        AWS         | pastebin.com     | 443  | F-PASTE CUSTOMER: data
        AWS         | host.partner.com | 80   | F-CLEAR-TEXT CUSTOMER: applications
        AWS         | 192.0.43.10      | 1-65535 | F-ALL-PORTS CUSTOMER: resource permissions; F-NO-NAME-443 CUSTOMER: resource permissions
        AWS         | githib.com       | 443  | F-LOOKALIKE CUSTOMER: data
        """)
    void liesWhereResponsibilityDoes(Hosting hosting, String address, String ports, String expected) {
        assertEquals(expected, owners(InMemoryEnrollment.of(List.of(Rows.enrollment(hosting))), address, ports));
    }

    @Test
    void whatTheProviderPausedIsItsOwnAndWhatTheCustomerRevokedIsTheCustomers() {
        InMemoryEnrollment enrollment = InMemoryEnrollment.of(List.of(Rows.enrollment(Hosting.AWS)));
        Step closed = new Step(Rows.id(3), Rows.START, "data was leaking");
        enrollment.put(Rows.closed(Rows.policy(1, "a.partner.com", "443", PolicyState.PAUSED), closed));
        enrollment.put(Rows.closed(Rows.policy(2, "b.partner.com", "443", PolicyState.REVOKED), closed));
        String copied = "; F-JUSTIFICATION-COPIED CUSTOMER: identity and access";
        assertEquals("F-PAUSED-TWIN PROVIDER: firewalls" + copied, owners(enrollment, "a.partner.com", "443"));
        assertEquals(
                "F-REVOKED-TWIN CUSTOMER: resource permissions" + copied, owners(enrollment, "b.partner.com", "443"));
    }
}
