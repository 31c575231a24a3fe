package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Hosting;
import io.sluice.egress.PolicyState;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that could be taken for well-known ones, or for those that the enrollment has approved. */
class LookalikesTest {
    private static InMemoryEnrollment enrollment() {
        return InMemoryEnrollment.of(List.of(Rows.enrollment(Hosting.AWS)));
    }

    private static String found(EnrollmentView enrollment, String name) {
        return Briefing.of(enrollment, Rows.policy(500, name, "443", PolicyState.PENDING_APPROVAL)).findings().stream()
                .filter(finding -> finding.id().equals("F-LOOKALIKE"))
                .map(finding -> finding.severity().name().charAt(0) + " " + finding.title())
                .collect(Collectors.joining("; "));
    }

    private static void check(EnrollmentView enrollment, String name, String expected) {
        String found = found(enrollment, name);
        if (expected.isEmpty()) {
            assertEquals("", found);
        } else {
            assertTrue(found.startsWith(expected.substring(0, 2)), found);
            assertTrue(
                    found.contains(" " + expected.substring(2) + " ")
                            || found.contains(" " + expected.substring(2) + ":"),
                    found);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        okta-login.com          | W okta.com
        login-okta.com          | W okta.com
        slack-login.com         | W slack.com
        slack-verify.com        | W slack.com
        pypi-mirror.org         | W pypi.org
        pypi-files.org          | W pypi.org
        npm-registry.com        | W npmjs.com
        registry-npm.dev        | W npmjs.com
        aws-login.net           | W amazonaws.com
        sap-login.com           | W sap.com
        auth-box.net            | W box.com
        oktalogin.com           | W okta.com
        githublogin.com         | W github.com
        verifydatabricks.com    | W databricks.com
        schneider-electric-login.com | W schneider-electric.com
        github.login-portal.net | W github.com
        wwwgithub.com           | W github.com
        githubcom.net           | W github.com
        hugging-face.com        | W huggingface.co
        sso.okta.account-verify.io | W okta.com
        """)
    void findsBrandsBesideWordsThatLure(String name, String expected) {
        check(enrollment(), name, expected);
    }

    /** Parts of the same house, trades of their own, and words that only contain a brand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        siemens-mobility.com    | N siemens.com
        square-enix.com         | N square.com
        kubernetes-sigs.dev     | N kubernetes.io
        box-office-berlin.de    | N office.com
        sap-press.com           | ''
        slack-line.com          | ''
        ups-battery.com         | ''
        data-files.com          | ''
        npm-mode.org            | ''
        mygithub.org            | ''
        blogin.com              | ''
        smallbox-files.de       | ''
        deutsche-bank.de        | ''
        partner-login.com       | ''
        wwwpartner.com          | ''
        telecom.de              | ''
        hugging-bears.com       | ''
        github.partner-login.com | ''
        orders.login-portal.net | ''
        github.cloud-services.net | ''
        files-mirror.org        | ''
        """)
    void otherWordsAreHintsAtMost(String name, String expected) {
        check(enrollment(), name, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        pypl.org                | W pypi.org
        pypj.org                | ''
        vvorkday.com            | C workday.com
        clatabricks.com         | C databricks.com
        orade.com               | C oracle.com
        arnazonavvs.com         | C amazonaws.com
        m1crosoft.com           | C microsoft.com
        pyp1.org                | C pypi.org
        0kta.com                | C okta.com
        vvorkshop.com           | ''
        clacton.com             | ''
        """)
    void findsLettersThatReadAsOthers(String name, String expected) {
        check(enrollment(), name, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        siemens.de              | N siemens.com
        microsoft.de            | N microsoft.com
        atlassian.de            | N atlassian.com
        oracle.co.uk            | N oracle.com
        salesforce.de           | N salesforce.com
        github.fr               | N github.com
        salesforce.cm           | W salesforce.com
        github.co               | W github.com
        okta.io                 | W okta.com
        snowflake.tk            | W snowflake.com
        """)
    void aCountrysSuffixIsAHintAndOneForEverybodyIsNot(String name, String expected) {
        check(enrollment(), name, expected);
    }

    @Test
    void aHintSaysThatItIsOne() {
        assertEquals(
                "N siemens.de has under .de the name of siemens.com: often the same holder, sometimes"
                        + " somebody else.",
                found(enrollment(), "siemens.de"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        payments.eu.acrne-bank.com | C acme-bank.com
        api.acrne-bank.com      | C acme-bank.com
        login.acrne-bank.com    | C acme-bank.com
        a.b.c.acrne-bank.com    | C acme-bank.com
        acme-bank.com.evil.net  | C acme-bank.com
        payments.eu.acme-bank.com.evil.net | C acme-bank.com
        x.acme-bank.com-id.net  | C acme-bank.com
        login.acme-bank-com.evil.net | W acme-bank.com
        api.acme-bnak.com       | W acme-bank.com
        api.acme-bank.co        | W acme-bank.com
        acme-bank.cm            | W acme-bank.com
        api.acmebank.com        | W acme-bank.com
        acmebank.com            | W acme-bank.com
        login-acme-bank.com     | W acme-bank.com
        acme-banklogin.com      | W acme-bank.com
        acme-bank-hessen.com    | N acme-bank.com
        api.acme-bank.de        | N acme-bank.com
        acme-bank.net           | N acme-bank.com
        login.acme-bank.com     | ''
        bank.com                | ''
        acme.com                | ''
        api.acme.bank           | ''
        acme-bank.partner.com   | ''
        """)
    void findsLookalikesOfApprovedNamesWhateverStandsBeforeThem(String name, String expected) {
        InMemoryEnrollment enrollment = enrollment();
        enrollment.put(Rows.policy(1, "payments.eu.acme-bank.com", "8443", PolicyState.ACTIVE));
        check(enrollment, name, expected);
    }

    @Test
    void namesTheApprovedNameThatIsMeantWhereItCan() {
        InMemoryEnrollment enrollment = enrollment();
        enrollment.put(Rows.policy(1, "api.acme-bank.com", "443", PolicyState.ACTIVE));
        assertTrue(found(enrollment, "api.acrne-bank.com").contains("looks the same as api.acme-bank.com but"));
        assertTrue(found(enrollment, "eu.acrne-bank.com").contains("looks the same as api.acme-bank.com but"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        orders.kontor.co.uk | sales.kontar.co.uk  | W kontor.co.uk
        kontor.co.uk        | kontar.co.uk        | W kontor.co.uk
        orders.kontor.co.uk | sales.other.co.uk   | ''
        a.b.kontor.de       | kontar.de           | W kontor.de
        """)
    void knowsDomainsBelowSuffixesOfSeveralLabels(String approved, String name, String expected) {
        InMemoryEnrollment enrollment = enrollment();
        enrollment.put(Rows.policy(1, approved, "443", PolicyState.ACTIVE));
        check(enrollment, name, expected);
    }

    @Test
    void whatIsNoLongerApprovedHasNoLookalikes() {
        InMemoryEnrollment enrollment = enrollment();
        EgressPolicy one = Rows.policy(1, "eu.acme-bank.com", "443", PolicyState.ACTIVE);
        EgressPolicy other = Rows.policy(2, "us.acme-bank.com", "443", PolicyState.ACTIVE);
        enrollment.put(one);
        enrollment.put(other);
        enrollment.put(Rows.policy(1, "eu.acme-bank.com", "443", PolicyState.REVOKED));
        assertTrue(found(enrollment, "acrne-bank.com").startsWith("C "));
        enrollment.put(Rows.policy(2, "us.acme-bank.com", "443", PolicyState.PAUSED));
        assertEquals("", found(enrollment, "acrne-bank.com"));
        enrollment.put(other);
        assertTrue(found(enrollment, "acrne-bank.com").startsWith("C "));
    }

    @Test
    void countsWhatIsLaidOver() {
        InMemoryEnrollment base = enrollment();
        EgressPolicy one = Rows.policy(1, "eu.acme-bank.com", "443", PolicyState.ACTIVE);
        base.put(one);
        EgressPolicy revoked = Rows.policy(1, "eu.acme-bank.com", "443", PolicyState.REVOKED);
        EgressPolicy added = Rows.policy(2, "us.acme-bank.com", "443", PolicyState.ACTIVE);
        assertTrue(
                found(OverlaidEnrollment.of(base, List.of()), "acrne-bank.com").startsWith("C "));
        assertEquals("", found(OverlaidEnrollment.of(base, List.of(revoked)), "acrne-bank.com"));
        assertTrue(found(OverlaidEnrollment.of(base, List.of(revoked, added)), "acrne-bank.com")
                .startsWith("C "));
        assertTrue(found(OverlaidEnrollment.of(base, List.of(revoked, one)), "acrne-bank.com")
                .startsWith("C "));
        EnrollmentView twice = OverlaidEnrollment.of(OverlaidEnrollment.of(base, List.of(revoked)), List.of(added));
        assertTrue(found(twice, "acrne-bank.com").startsWith("C "));
    }
}
