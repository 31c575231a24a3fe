package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sluice.egress.Agent;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Hosting;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Step;
import io.sluice.egress.Words;
import io.sluice.egress.Workload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the findings say, over all that can be found: the corpora, every port and every entry of the lists. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentencesTest {
    /** How the officer is told what to do. */
    private static final Set<String> VERBS = Set.of(
            "Add", "Ask", "Check", "Choose", "Compare", "Deny", "Leave", "Let", "Make", "Request", "Tell", "Use",
            "Write");

    /** A word in brackets that has just been said, or brackets behind brackets. */
    private static final Pattern REPEATED = Pattern.compile("\\) \\(|(\\S+) \\(\\1\\)");

    private final Set<Finding> findings = new LinkedHashSet<>();

    @BeforeAll
    void findAll() throws IOException {
        for (String file : List.of("traps.tsv", "ordinary.tsv")) {
            for (String[] line : rows(file)) {
                find(Hosting.valueOf(line[0]), line[1], line[2]);
            }
        }
        for (String[] port : ReferenceList.load("ports.tsv").rows()) {
            find(Hosting.AWS, "host.partner.com", port[0]);
            find(Hosting.AWS, "192.0.43.0/28", port[0]);
        }
        for (String file : List.of(
                "request-capture-services.tsv",
                "open-channels.tsv",
                "tunnel-services.tsv",
                "paste-services.tsv",
                "file-drop-services.tsv",
                "dynamic-dns.tsv",
                "url-shorteners.txt",
                "doh-resolvers.tsv",
                "shared-front-ends.tsv")) {
            for (String[] row : ReferenceList.load(file).rows()) {
                find(Hosting.AWS, row[0], "443");
                find(Hosting.AWS, "x." + row[0], "443");
            }
        }
        Set<String> operators = new LinkedHashSet<>();
        for (String[] row : ReferenceList.load("private-suffixes.tsv").rows()) {
            if (operators.add(row[1] + row[2]) && !row[0].startsWith("!")) {
                find(Hosting.AWS, row[0].replace("*", "x"), "443");
            }
        }
        for (String[] row : ReferenceList.load("cloud-metadata.tsv").rows()) {
            find(Hosting.GCP, row[0], "8443");
        }
        findPeople();
    }

    private static List<String[]> rows(String file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SentencesTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split("\t", -1)).toList();
        }
    }

    private void find(Hosting hosting, String address, String ports) {
        if (address.indexOf('.') < 0) {
            return;
        }
        InMemoryEnrollment enrollment = InMemoryEnrollment.of(List.of(Rows.enrollment(hosting)));
        find(
                enrollment,
                address,
                ports,
                new Words("Orders", "", "The nightly import fetches orders"),
                SniVerification.ON);
    }

    private void find(InMemoryEnrollment enrollment, String address, String ports, Words words, SniVerification sni) {
        Proposal proposal = Proposals.direct(address, ports, words, sni);
        findings.addAll(Briefing.of(enrollment, proposal).findings());
    }

    private void findAgents() {
        InMemoryEnrollment enrollment = InMemoryEnrollment.of(List.of(Rows.enrollment(Hosting.AWS)));
        enrollment.put(new Agent(Rows.id(1), "healthy", "one.corp.example", Agent.Health.HEALTHY));
        enrollment.put(new Agent(Rows.id(2), "ill", "two.corp.example", Agent.Health.UNHEALTHY));
        enrollment.put(new Agent(Rows.id(3), "silent", "three.corp.example", Agent.Health.UNKNOWN));
        for (List<UUID> agents : List.of(
                List.of(Rows.id(2)), List.of(Rows.id(1), Rows.id(2), Rows.id(3)), List.of(Rows.id(1), Rows.id(3)))) {
            Proposal proposal = Proposals.throughAgents(
                    "orders.partner.com",
                    "8443",
                    new Words("Orders", "", "Needed by the nightly import of orders"),
                    agents);
            findings.addAll(Briefing.of(enrollment, proposal).findings());
        }
    }

    private void findPeople() {
        Words words = new Words("Orders", "", "Needed by the nightly import of orders");
        for (Hosting hosting : List.of(Hosting.AWS, Hosting.AZURE)) {
            InMemoryEnrollment enrollment = InMemoryEnrollment.of(List.of(Rows.enrollment(hosting)));
            for (String name : List.of("orders.s3.eu-west-1.amazonaws.com", "acme.blob.core.windows.net")) {
                find(enrollment, name, "443", words, SniVerification.ON);
            }
            Step closed = new Step(Rows.id(3), Rows.START, "data was leaking");
            enrollment.put(Rows.closed(Rows.policy(1, "a.partner.com", "443", PolicyState.REVOKED), closed));
            enrollment.put(Rows.closed(Rows.policy(2, "b.partner.com", "443", PolicyState.PAUSED), closed));
            enrollment.put(Rows.policy(3, "c.partner.com", "443", PolicyState.DENIED));
            for (String name : List.of("a", "b", "c")) {
                find(enrollment, name + ".partner.com", "443", words, SniVerification.off("passive FTPS"));
            }
            find(enrollment, "sftp.partner.com", "443", new Words("Orders", "", ""), SniVerification.ON);
            enrollment.put(new Principal(Rows.id(10), Principal.Type.GROUP, "Everybody"));
            for (int i = 0; i < 100; i++) {
                enrollment.put(new GroupMember(Rows.id(10), Rows.id(1_000 + i), false));
            }
            findings.addAll(RulePack.ofGrants(enrollment, List.of(Rows.id(10))));
            for (int i = 0; i < 10; i++) {
                UUID workload = Rows.id(2_000 + i);
                enrollment.put(new Workload(workload, Rows.id(100 + i), Workload.Type.SOURCE, "w"));
                enrollment.put(Rows.link(Rows.id(500), workload));
            }
            find(enrollment, "d.partner.com", "443", words, SniVerification.ON);
        }
        findAgents();
        find(Hosting.AWS, "xn--rderhaus-mbh.com", "443");
        find(Hosting.AWS, "169.254.169.254.partner.com", "443");
        find(Hosting.AWS, "169.254.1.1", "8443");
        find(Hosting.AWS, "169.254.169.253", "8443");
        find(Hosting.AWS, "192.0.43.10", "40000-60000");
    }

    private static String together(List<String> lines) {
        return String.join("\n", new TreeSet<>(lines));
    }

    @Test
    void meetsEveryKindOfFinding() {
        assertEquals(
                together(Arrays.stream(Matter.values()).map(Matter::id).toList()),
                together(findings.stream().map(Finding::id).toList()));
    }

    @Test
    void aTitleIsOneWholeSentence() {
        List<String> wrong = findings.stream()
                .map(Finding::title)
                .filter(title -> !title.matches("(?s)[\\p{Lu}\\p{Ll}0-9“].*[.!?”]") || title.length() > 400)
                .toList();
        assertEquals("", together(wrong));
    }

    @Test
    void everyFindingSaysWhyItMatters() {
        List<String> wrong = findings.stream()
                .filter(finding -> !finding.why().matches("(?s)[\\p{Lu}].*[.!?”]"))
                .map(finding -> finding.id() + " " + finding.why())
                .toList();
        assertEquals("", together(wrong));
    }

    @Test
    void everyFindingTellsWhatToDo() {
        List<String> wrong = new ArrayList<>();
        for (Finding finding : findings) {
            for (String sentence : finding.todo().split("(?<=[.]) ", -1)) {
                if (!VERBS.contains(sentence.split("[ ,.]", 2)[0]) || !sentence.endsWith(".")) {
                    wrong.add(finding.id() + " " + sentence);
                }
            }
        }
        assertEquals("", together(wrong));
    }

    @Test
    void nothingIsSaidTwiceOrLeftUnsaid() {
        List<String> wrong = new ArrayList<>();
        for (Finding finding : findings) {
            String all = finding.title() + " " + finding.why() + " " + finding.todo();
            Matcher repeated = REPEATED.matcher(all);
            if (repeated.find() || all.contains("  ") || all.contains("null") || all.contains("..")) {
                wrong.add(finding.id() + " " + all);
            }
        }
        assertEquals("", together(wrong));
    }

    @Test
    void theTextOfABriefSaysWhyWhatToDoAndOnWhoseSide() {
        InMemoryEnrollment enrollment = InMemoryEnrollment.of(List.of(Rows.enrollment(Hosting.AWS)));
        String text = Briefing.of(enrollment, Rows.policy(1, "169.254.169.254", "8443", PolicyState.PENDING_APPROVAL))
                .plainText();
        assertTrue(
                text.contains("    Why it matters: Whoever runs code in a workload with this route acts as the"
                        + " platform itself.\n"
                        + "    What to do: Deny it.\n"
                        + "    Provider's side: compute and operating systems (R28).\n"),
                text);
    }
}
