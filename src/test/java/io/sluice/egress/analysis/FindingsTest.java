package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sluice.egress.ChangedPolicy;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Hosting;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PolicyManagement;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import io.sluice.egress.Words;
import io.sluice.egress.Workload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {
    private static final Words WORDS =
            new Words("Orders", "", "The nightly import fetches the orders of the shop from there");

    private static InMemoryEnrollment enrollment(Hosting hosting, String region) {
        InMemoryEnrollment enrollment = new InMemoryEnrollment();
        enrollment.put(new Enrollment(
                Rows.id(1), "test", hosting, region, null, List.of(), List.of(), PolicyManagement.SELF_SERVICE, false));
        return enrollment;
    }

    private static Proposal proposal(String address, String ports) {
        return Proposals.direct(address, ports, WORDS, SniVerification.ON);
    }

    private static String found(EnrollmentView enrollment, Proposal proposal) {
        return Briefing.of(enrollment, proposal).findings().stream()
                .map(finding -> finding.severity().name().charAt(0) + " " + finding.id())
                .collect(Collectors.joining("; "));
    }

    private static String found(Hosting hosting, String address, String ports) {
        return found(enrollment(hosting, null), proposal(address, ports));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        AWS         | 0.0.0.0/0            | 22      | C F-EVERYTHING; C F-METADATA; W F-MANAGEMENT-PORT
        AWS         | 64.0.0.0/2           | 8443    | C F-WIDE-BLOCK; W F-SPECIAL-INSIDE
        AWS         | 17.0.0.0/8           | 8443    | W F-WIDE-BLOCK
        AWS         | 169.254.169.254      | 80      | C F-METADATA; N F-CLEAR-TEXT
        ON_PREMISES | 169.254.0.0/16       | 8443    | C F-METADATA
        AWS         | 169.254.1.1          | 8443    | C F-LINK-LOCAL
        AWS         | 169.254.169.123      | 8443    | C F-LINK-LOCAL; W F-HOST-SERVICE
        AZURE       | 168.63.129.16        | 8443    | C F-METADATA
        AZURE       | 168.63.0.0/16        | 8443    | C F-METADATA; W F-HOSTING-RANGE; W F-WIDE-BLOCK
        GCP         | metadata.google.internal | 8443 | C F-METADATA; W F-NO-PUBLIC-SUFFIX
        AWS         | 127.0.0.1            | 8443    | C F-LOOPBACK
        AWS         | 0.0.0.0              | 8443    | C F-THIS-NETWORK
        AWS         | 10.20.0.0/16         | 8443    | W F-PRIVATE
        ON_PREMISES | 10.0.0.0/8           | 8443    | N F-WIDE-BLOCK
        AWS         | 100.64.0.0/10        | 8443    | W F-PRIVATE; W F-WIDE-BLOCK
        AWS         | 224.0.0.251          | 8443    | W F-SPECIAL
        AWS         | 240.0.0.0/4          | 8443    | W F-SPECIAL
        AWS         | 203.0.113.7          | 8443    | W F-SPECIAL
        AWS         | 8.8.8.8              | 53      | W F-DNS-PORT; W F-RESOLVER
        AWS         | dns.google           | 443     | W F-RESOLVER
        AWS         | cloudflare-dns.com   | 443     | W F-RESOLVER
        AWS         | 3.5.140.0/22         | 8443    | W F-HOSTING-RANGE
        AWS         | 104.16.0.0/16        | 443     | W F-NO-NAME-443; W F-SHARED-FRONT-RANGE; W F-WIDE-BLOCK
        AWS         | 192.0.43.10          | 1-65535 | W F-ALL-PORTS; W F-NO-NAME-443
        AWS         | 192.0.43.10          | 50000-60000 | W F-MANY-PORTS
        AWS         | 192.0.43.10          | 443     | W F-NO-NAME-443
        AWS         | plant.partner.com    | 4840    | N F-MANAGEMENT-PORT
        AWS         | 192.0.43.0/24        | 4840    | W F-MANAGEMENT-PORT
        AWS         | app.partner.com      | 5005    | W F-CLEAR-TEXT; W F-MANAGEMENT-PORT
        AWS         | app.partner.com      | 9229    | W F-CLEAR-TEXT; W F-MANAGEMENT-PORT
        AWS         | db.partner.com       | 6432    | N F-DATABASE-PORT
        AWS         | 192.0.43.0/28        | 6432    | W F-DATABASE-PORT
        AWS         | engage.cloudflareclient.com | 2408 | C F-TUNNEL
        AWS         | api.nordvpn.com      | 443     | C F-TUNNEL
        AWS         | www.torproject.org   | 443     | C F-TUNNEL
        AWS         | doh.mullvad.net      | 443     | W F-RESOLVER
        AWS         | acme-0a1b.elb.us-east-1.amazonaws.com | 443 | N F-CUSTOMER-ENDPOINT
        AWS         | zproxy.lum-superproxy.io | 22225 | W F-SHARED-FRONT
        ON_PREMISES | 10.1.2.3             | 443     | N F-NO-NAME-443
        AWS         | db.partner.com       | 5432    | N F-DATABASE-PORT
        AWS         | 192.0.43.0/28        | 5432    | W F-DATABASE-PORT
        ON_PREMISES | 10.20.0.0/16         | 1521    | N F-DATABASE-PORT
        AWS         | files.partner.com    | 21      | W F-CLEAR-TEXT
        AWS         | files.partner.com    | 22      | N F-MANAGEMENT-PORT
        AWS         | host.partner.com     | 3389    | W F-MANAGEMENT-PORT
        AWS         | host.partner.com     | 23      | W F-CLEAR-TEXT; W F-MANAGEMENT-PORT
        AWS         | www.partner.com      | 80      | N F-CLEAR-TEXT
        AWS         | proxy.partner.com    | 1080    | W F-TUNNEL-PORT
        AWS         | c2.partner.com       | 4444    | W F-UNWANTED-PORT
        AWS         | mail.partner.com     | 587     | N F-MAIL-PORT
        AWS         | abc.ngrok.io         | 443     | C F-TUNNEL
        AWS         | webhook.site         | 443     | C F-REQUEST-CAPTURE
        AWS         | httpbin.org          | 443     | W F-REQUEST-CAPTURE
        AWS         | api.lvh.me           | 443     | C F-LOOPBACK
        AWS         | 10.0.0.1.nip.io      | 443     | C F-ANY-ADDRESS
        AWS         | 169.254.169.254.partner.com | 443 | C F-ADDRESS-IN-NAME
        AWS         | 169-254-169-254.partner.com | 443 | C F-ADDRESS-IN-NAME
        AWS         | 192.0.43.10.partner.com | 443  | W F-ADDRESS-IN-NAME
        AWS         | api.telegram.org     | 443     | W F-OPEN-CHANNEL
        AWS         | discord.com          | 443     | W F-OPEN-CHANNEL
        AWS         | cdn.discordapp.com   | 443     | W F-OPEN-CHANNEL
        AWS         | hooks.slack.com      | 443     | W F-OPEN-CHANNEL
        AWS         | slack-files.com      | 443     | W F-OPEN-CHANNEL
        AWS         | hooks.zapier.com     | 443     | W F-OPEN-CHANNEL
        AWS         | script.google.com    | 443     | W F-OPEN-CHANNEL
        AWS         | prod-12.westeurope.logic.azure.com | 443 | W F-OPEN-CHANNEL
        AWS         | ntfy.sh              | 443     | W F-OPEN-CHANNEL
        AWS         | broker.hivemq.com    | 8883    | W F-OPEN-CHANNEL
        AWS         | docs.google.com      | 443     | N F-OPEN-CHANNEL
        AWS         | mask.icloud.com      | 443     | W F-RESOLVER
        AWS         | orders.abc.us-east-1.rds.amazonaws.com | 5432 | N F-CUSTOMER-ENDPOINT; N F-DATABASE-PORT
        AWS         | acme.servicebus.windows.net | 443 | N F-CUSTOMER-ENDPOINT
        AWS         | acme-123.eu-west-1.elb.amazonaws.com | 443 | N F-CUSTOMER-ENDPOINT
        AWS         | acme.auth.eu-west-1.amazoncognito.com | 443 | N F-CUSTOMER-ENDPOINT
        AWS         | ec2-3-5-140-2.compute-1.amazonaws.com | 443 | W F-USER-CONTENT
        AWS         | x.lambda-url.eu-west-1.on.aws | 443 | W F-USER-CONTENT
        AWS         | pub-1.r2.dev         | 443     | W F-USER-CONTENT
        AWS         | 20.36.0.0/14         | 8443    | W F-HOSTING-RANGE; W F-WIDE-BLOCK
        AWS         | 3.5.140.2            | 8443    | N F-HOSTING-RANGE
        AWS         | 20.33.1.1            | 8443    | N F-HOSTING-RANGE
        AWS         | logs.partner.com     | 514     | W F-CLEAR-TEXT
        AWS         | hive.partner.com     | 10000   | N F-DATABASE-PORT
        AWS         | 192.0.43.0/24        | 22      | W F-MANAGEMENT-PORT
        ON_PREMISES | 10.0.0.0/8           | 22      | W F-MANAGEMENT-PORT; N F-WIDE-BLOCK
        ON_PREMISES | 10.1.2.0/24          | 22      | N F-MANAGEMENT-PORT
        AWS         | pastebin.com         | 443     | W F-PASTE
        AWS         | transfer.sh          | 443     | W F-FILE-DROP
        AWS         | orders.duckdns.org   | 443     | W F-DYNAMIC-DNS
        AWS         | somebody.github.io   | 443     | W F-USER-CONTENT
        AWS         | shop.herokuapp.com   | 443     | W F-USER-CONTENT
        AWS         | d111111abcdef8.cloudfront.net | 443 | W F-SHARED-FRONT
        AWS         | bit.ly               | 443     | N F-SHORTENER
        AZURE       | acme.blob.core.windows.net | 443 | W F-AZURE-ENTRY; N F-USER-CONTENT
        AWS         | acme.blob.core.windows.net | 443 | N F-USER-CONTENT
        AWS         | db.corp.local        | 8443    | W F-NO-PUBLIC-SUFFIX
        AWS         | sftp.partner.com     | 443     | N F-NOT-HTTPS
        """)
    void findsWhatItMust(Hosting hosting, String address, String ports, String expected) {
        assertEquals(expected, found(hosting, address, ports));
    }

    @ParameterizedTest
    @CsvSource({
        "AWS,api.stripe.com,443",
        "AWS,github.com,443",
        "AWS,www.partner.com,443",
        "AWS,münchen.de,443",
        "AWS,api.github.com,443",
        "AWS,repo.maven.apache.org,443",
        "AWS,login.microsoftonline.com,443",
        "AWS,acme.my.salesforce.com,443",
        "AWS,acme.snowflakecomputing.com,443",
        "AWS,orders.partner.co.uk,443",
        "AWS,192.0.43.10,8443",
        "AWS,192.0.43.0/28,8443",
        "AWS,192.0.43.0/28,8443-8450",
        "AWS,8.8.8.8,8443",
        "AWS,8.8.9.0/28,8443",
        "AWS,ngrok-partner.com,443",
        "AWS,mygithub.org,443",
        "AWS,bitly.partner.com,443",
        "ON_PREMISES,10.20.0.0/16,8443",
        "ON_PREMISES,192.168.1.10,8443",
        "ON_PREMISES,db.corp.local,8443",
        "GCP,s3.us-east-1.amazonaws.com,443",
        "AWS,orders.service.gov.uk,443",
        "AWS,www.gov.scot,443",
        "AWS,www.camara.sp.leg.br,443",
        "AWS,data.overheid.gov.nl,443",
        "AWS,www.rub.de,443",
        "AWS,ip-10-0-0-5.partner.com,443",
        "AWS,v1.2.3.partner.com,443",
        "AWS,slack.com,443",
        "AWS,sftp.partner.com,2022",
    })
    void saysNothingOfOrdinaryDestinations(Hosting hosting, String address, String ports) {
        String ascii = address.equals("münchen.de") ? "xn--mnchen-3ya.de" : address;
        assertEquals("", found(hosting, ascii, ports).replaceAll("N F-USER-CONTENT", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rnicrosoft.com             | C microsoft.com
        paypa1.com                 | C paypal.com
        g00gle.com                 | C google.com
        xn--pypal-4ve.com          | C paypal.com
        xn--80ak6aa92e.com         | C apple.com
        github.com.evil-host.net   | C github.com
        login.microsoftonline.com.partner.io | C microsoftonline.com
        login.microsoftonline.com.evil.example.com | C microsoftonline.com
        githib.com                 | W github.com
        api.stirpe.com             | W stripe.com
        gooogle.com                | W google.com
        api-github.com             | W api.github.com
        github.api.com             | W api.github.com
        snowflake.partners         | W snowflake.com
        github-login.com           | W github.com
        stripe.com.evil.net        | C stripe.com
        apple.com-id.net           | C apple.com
        login-github-com.partner.io | W github.com
        dockerhub.com              | W hub.docker.com
        pypi.com                   | W pypi.org
        pyip.org                   | W pypi.org
        pypii.org                  | W pypi.org
        npmjs.net                  | W npmjs.com
        """)
    void findsLookalikesOfWellKnownNames(String name, String expected) {
        List<Finding> findings = Briefing.of(enrollment(Hosting.AWS, null), proposal(name, "443")).findings().stream()
                .filter(finding -> finding.id().equals("F-LOOKALIKE"))
                .toList();
        assertEquals(1, findings.size(), findings::toString);
        Finding finding = findings.getFirst();
        assertEquals(expected.charAt(0), finding.severity().name().charAt(0), finding::toString);
        assertTrue(finding.title().contains(expected.substring(2)), finding::title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1-65535     | This opens every port, among them 22 (SSH), 3389 (RDP), 445 (SMB), 5985 (WinRM) and 5432 (PostgreSQL).
        20-5000     | This opens 4,981 ports, among them 22 (SSH), 3389 (RDP), 445 (SMB), 1433 (SQL Server) and 3306 (MySQL).
        3000-5000   | This opens 2,001 ports, among them 3389 (RDP) and 3306 (MySQL).
        50000-60000 | This opens 10,001 ports.
        """)
    void namesTheWorstOfManyPorts(String ports, String title) {
        assertEquals(
                title,
                Briefing.of(enrollment(Hosting.AWS, null), proposal("192.0.43.10", ports)).findings().stream()
                        .filter(finding -> finding.id().endsWith("-PORTS"))
                        .findFirst()
                        .orElseThrow()
                        .title());
    }

    @Test
    void findsLookalikesOfApprovedNames() {
        InMemoryEnrollment enrollment = enrollment(Hosting.AWS, null);
        enrollment.put(Rows.policy(1, "api.ordershop.com", "443", PolicyState.ACTIVE));
        assertEquals("W F-LOOKALIKE", found(enrollment, proposal("api.ordershp.com", "443")));
        assertEquals("W F-LOOKALIKE", found(enrollment, proposal("api.ordershp.com", "8443")));
        assertEquals("", found(enrollment, proposal("eu.ordershop.com", "443")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        api.ordersh0p.com          | C F-LOOKALIKE
        0rdershop.com              | C F-LOOKALIKE
        xn--rdershop-mbh.com       | C F-LOOKALIKE
        xn--rdershop-m4a.com       | C F-LOOKALIKE
        api.ordershop.com.login.io | C F-LOOKALIKE
        ordershop.api.com          | W F-LOOKALIKE
        api-ordershop.com          | W F-LOOKALIKE
        ordershopp.com             | W F-LOOKALIKE
        api.ordershopp.com         | W F-LOOKALIKE
        api.ordershop.net          | N F-LOOKALIKE
        www.ordershop.co.uk        | N F-LOOKALIKE
        pay-ordershop.com          | N F-LOOKALIKE
        apiordershop.com           | W F-LOOKALIKE
        api.order-shop.com         | W F-LOOKALIKE
        order-shop.com             | W F-LOOKALIKE
        api-order-shop.com         | W F-LOOKALIKE
        api.ordershop.com-login.net | C F-LOOKALIKE
        www.ordershop.com          | ''
        ordershow.com              | W F-LOOKALIKE
        borderstop.com             | ''
        api.shop.com               | ''
        api.order.shop             | ''
        shop.api.com               | ''
        """)
    void findsNamesMadeToLookLikeAnApprovedOne(String name, String expected) {
        InMemoryEnrollment enrollment = enrollment(Hosting.AWS, null);
        enrollment.put(Rows.policy(1, "api.ordershop.com", "443", PolicyState.ACTIVE));
        enrollment.put(Rows.policy(2, "shop.example-orders.com", "443", PolicyState.REVOKED));
        assertEquals(expected, found(enrollment, proposal(name, "443")));
    }

    @ParameterizedTest
    @CsvSource({
        "kontornord.de, W F-LOOKALIKE",
        "api-kontor-nord.de, W F-LOOKALIKE",
        "apikontor-nord.de, W F-LOOKALIKE",
        "api.kontornord.de, W F-LOOKALIKE",
        "kontor-nord.de, ''",
        "kontor.de, ''",
        "nordkontor.de, ''",
        "kontor-sued.de, ''",
    })
    void findsAnApprovedNameWhoseWordsArePartedOtherwise(String name, String expected) {
        InMemoryEnrollment enrollment = enrollment(Hosting.AWS, null);
        enrollment.put(Rows.policy(1, "api.kontor-nord.de", "443", PolicyState.ACTIVE));
        assertEquals(expected, found(enrollment, proposal(name, "443")));
    }

    @Test
    void aNameLikeOneThatIsNotActiveIsNoLookalike() {
        InMemoryEnrollment enrollment = enrollment(Hosting.AWS, null);
        enrollment.put(Rows.policy(1, "api.ordershop.com", "443", PolicyState.REVOKED));
        assertEquals("", found(enrollment, proposal("api.ordersh0p.com", "443")));
    }

    @Test
    void scriptsThatNobodyMixesAreCalledOut() {
        assertEquals("W F-MIXED-SCRIPTS", found(Hosting.AWS, "xn--rderhaus-mbh.com", "443"));
        assertEquals("", found(Hosting.AWS, "xn--80aatcn8h.com", "443"));
        assertEquals("", found(Hosting.AWS, "xn--bcherhaus-q9a.com", "443"));
    }

    @Test
    void anImportByManyProjectsIsCalledOut() {
        InMemoryEnrollment enrollment = enrollment(Hosting.AWS, null);
        for (int i = 0; i < 9; i++) {
            importedBy(enrollment, 100 + i);
        }
        importedBy(enrollment, 100);
        assertEquals("", found(enrollment, proposal("api.partner.com", "443")));
        importedBy(enrollment, 109);
        assertEquals("N F-MANY-PROJECTS", found(enrollment, proposal("api.partner.com", "443")));
    }

    private static void importedBy(InMemoryEnrollment enrollment, int project) {
        UUID workload =
                UUID.nameUUIDFromBytes(new byte[] {(byte) enrollment.workloads().size()});
        enrollment.put(new Workload(workload, Rows.id(project), Workload.Type.SOURCE, "w"));
        enrollment.put(Rows.link(Rows.id(500), workload));
    }

    @Test
    void numberedNamesAreNotLookalikes() {
        InMemoryEnrollment enrollment = enrollment(Hosting.AWS, null);
        enrollment.put(Rows.policy(1, "db.cluster1.com", "8443", PolicyState.ACTIVE));
        assertEquals("", found(enrollment, proposal("db.cluster2.com", "8443")));
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1,orders.s3.us-east-1.amazonaws.com,W F-S3-ENTRY; N F-USER-CONTENT",
        "us-east-1,s3.dualstack.us-east-1.amazonaws.com,W F-S3-ENTRY; N F-USER-CONTENT",
        "us-east-1,orders.s3.eu-west-1.amazonaws.com,N F-USER-CONTENT",
        "us-east-1,s3-accelerate.amazonaws.com,N F-USER-CONTENT",
        "eu-west-1,orders.s3.amazonaws.com,W F-S3-ENTRY; N F-USER-CONTENT",
    })
    void asksForAnS3EntryInTheOwnRegionOnly(String region, String name, String expected) {
        assertEquals(expected, found(enrollment(Hosting.AWS, region), proposal(name, "443")));
    }

    @Test
    void sniSwitchedOffIsAWarningOnPort443() {
        Proposal off = Proposals.direct("api.partner.com", "443", WORDS, SniVerification.off("passive FTPS"));
        assertEquals("W F-SNI-OFF", found(enrollment(Hosting.AWS, null), off));
    }

    @Test
    void readsProtocolsFromTheWords() {
        Words words = new Words("Orders", "", "The nightly SFTP upload of invoices to the bank");
        assertEquals(
                "N F-NOT-HTTPS",
                found(
                        enrollment(Hosting.AWS, null),
                        Proposals.direct("files.bank.com", "443", words, SniVerification.ON)));
        assertEquals(
                "N F-MANAGEMENT-PORT",
                found(
                        enrollment(Hosting.AWS, null),
                        Proposals.direct("files.bank.com", "22", words, SniVerification.ON)));
    }

    @Test
    void anEmptyOrCopiedJustificationIsCalledOut() {
        InMemoryEnrollment enrollment = enrollment(Hosting.AWS, null);
        Words dots = new Words("Orders", "", "...");
        assertEquals(
                "W F-JUSTIFICATION",
                found(enrollment, Proposals.direct("api.partner.com", "443", dots, SniVerification.ON)));
        EgressPolicy other = Rows.policy(7, "other.partner.com", "443", PolicyState.PENDING_APPROVAL);
        enrollment.put(other);
        assertEquals(
                "N F-JUSTIFICATION-COPIED",
                found(enrollment, Proposals.direct("api.partner.com", "443", other.words(), SniVerification.ON)));
        assertEquals("", found(enrollment, proposal("api.partner.com", "443")));
    }

    @Test
    void aJustificationCopiedFromWhatWasDecidedIsCalledOutUntilItIsReworded() {
        InMemoryEnrollment enrollment = enrollment(Hosting.AWS, null);
        EgressPolicy other = Rows.policy(7, "other.partner.com", "443", PolicyState.ACTIVE);
        enrollment.put(other);
        Proposal copy = Proposals.direct("api.partner.com", "443", other.words(), SniVerification.ON);
        assertEquals("N F-JUSTIFICATION-COPIED", found(enrollment, copy));
        assertEquals("N F-JUSTIFICATION-COPIED", found(laidOver(enrollment, other), copy));
        EgressPolicy reworded = ChangedPolicy.of(other)
                .withVersion(2)
                .withWords(new Words("Other", "", "The partner's catalogue is read from here every morning"))
                .policy();
        assertEquals("", found(laidOver(enrollment, reworded), copy));
        enrollment.put(reworded);
        assertEquals("", found(enrollment, copy));
    }

    private static EnrollmentView laidOver(EnrollmentView enrollment, EgressPolicy policy) {
        return OverlaidEnrollment.of(enrollment, List.of(policy));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsEveryPolicyWithTheSameJustification(long seed) {
        Random random = new Random(seed);
        Justifications justifications = new Justifications();
        Map<Integer, String> plain = new HashMap<>();
        for (int i = 0; i < 4_000; i++) {
            int policy = random.nextInt(500);
            String words = random.nextInt(20) == 0 ? "" : "Needed by import " + random.nextInt(300);
            justifications.put(policy, words);
            plain.put(policy, words);
        }
        for (int i = 0; i < 300; i++) {
            String words = "Needed by import " + i;
            Set<Integer> found = new TreeSet<>();
            justifications.visit(" NEEDED by import " + i + " ", policy -> {
                assertTrue(found.add(policy));
                return true;
            });
            Set<Integer> expected = new TreeSet<>(plain.keySet());
            expected.removeIf(policy -> !words.equals(plain.get(policy)));
            assertEquals(expected, found);
        }
    }

    @Test
    void aDenialOfTheSamePersonAndDestinationIsCalledOut() {
        InMemoryEnrollment enrollment = enrollment(Hosting.AWS, null);
        enrollment.put(Rows.policy(7, "api.partner.com", "443", PolicyState.DENIED));
        assertEquals("W F-DENIED-BEFORE", found(enrollment, proposal("api.partner.com", "443")));
        assertEquals("", found(enrollment, proposal("api.partner.com", "8443")));
    }

    @Test
    void aRevokedTwinIsCalledOutWithItsReason() {
        InMemoryEnrollment enrollment = enrollment(Hosting.AWS, null);
        EgressPolicy active = Rows.policy(7, "api.partner.com", "443", PolicyState.ACTIVE);
        Step revoked = new Step(Rows.id(3), Rows.START, "data was leaking");
        enrollment.put(new Principal(Rows.id(3), Principal.Type.USER, "Officer"));
        enrollment.put(ChangedPolicy.of(active)
                .withVersion(2)
                .withState(PolicyState.REVOKED, revoked)
                .policy());
        Finding finding = Briefing.of(enrollment, proposal("api.partner.com", "443"))
                .findings()
                .getFirst();
        assertEquals("F-REVOKED-TWIN", finding.id());
        assertEquals(
                "This very destination was revoked on 1 March 2026 by Officer: “data was leaking”.", finding.title());
    }

    @Test
    void aPauseDoesNotHideARevocationAndNeitherHidesBehindTheOtherKind() {
        InMemoryEnrollment enrollment = enrollment(Hosting.AWS, null);
        Step paused = new Step(Rows.id(3), Rows.START, "an incident");
        Step revoked = new Step(Rows.id(3), Rows.START.plusMillis(500), "data was leaking");
        enrollment.put(Rows.closed(Rows.policy(7, "api.partner.com", "443", PolicyState.PAUSED), paused));
        enrollment.put(Rows.closed(Rows.policy(8, "api.partner.com", "443", PolicyState.REVOKED), revoked));
        Proposal direct = proposal("api.partner.com", "443");
        assertTrue(ids(Briefing.of(enrollment, direct)).containsAll(List.of("F-PAUSED-TWIN", "F-REVOKED-TWIN")));
        Proposal throughAnAgent = Proposals.as(PolicyKind.AGENT_PROXY, direct);
        DecisionBrief brief = Briefing.of(enrollment, throughAnAgent);
        assertTrue(ids(brief).containsAll(List.of("F-PAUSED-TWIN", "F-REVOKED-TWIN")));
        assertTrue(brief.findings().stream()
                .anyMatch(finding -> finding.title().startsWith("This very destination was revoked as a direct")));
    }

    /** What stays in the customer's own network is normal there, by name as by address, and through an agent as well. */
    @ParameterizedTest
    @CsvSource({
        "ON_PREMISES, DIRECT,      NOTE",
        "ON_PREMISES, AGENT_PROXY, NOTE",
        "AWS,         AGENT_PROXY, NOTE",
        "AWS,         DIRECT,      WARNING"
    })
    void filesOfAHostInsideAreANoteFromInside(Hosting hosting, PolicyKind kind, Severity severity) {
        Proposal asked = Proposals.as(kind, proposal("files.corp.internal", "445"));
        assertEquals(
                List.of(severity),
                Briefing.of(enrollment(hosting, null), asked).findings().stream()
                        .filter(finding -> finding.id().equals("F-FILE-SHARE-PORT"))
                        .map(Finding::severity)
                        .toList());
    }

    private static List<String> ids(DecisionBrief brief) {
        return brief.findings().stream().map(Finding::id).toList();
    }

    @Test
    void grantsToLargeGroupsAreCalledOut() {
        InMemoryEnrollment enrollment = enrollment(Hosting.AWS, null);
        UUID everybody = Rows.id(10);
        UUID few = Rows.id(11);
        enrollment.put(new Principal(everybody, Principal.Type.GROUP, "Everybody"));
        enrollment.put(new Principal(few, Principal.Type.GROUP, "Few"));
        for (int i = 0; i < 100; i++) {
            enrollment.put(new GroupMember(everybody, Rows.id(1_000 + i), false));
        }
        enrollment.put(new GroupMember(few, Rows.id(1_000), false));
        List<Finding> findings = RulePack.ofGrants(enrollment, List.of(everybody, few));
        assertEquals(1, findings.size());
        assertEquals("“Everybody” holds 100 people.", findings.getFirst().title());
    }
}
