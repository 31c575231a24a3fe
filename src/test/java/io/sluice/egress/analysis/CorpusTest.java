package io.sluice.egress.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sluice.egress.Hosting;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The rules on two corpora, line by line: {@code traps.tsv}, what should make an officer stop, and {@code ordinary.tsv},
 * what a data platform connects to every day. Columns: hosting, address, ports, what is found.
 */
class CorpusTest {

    private record Line(Hosting hosting, String address, String ports, String expected) {
        String found() {
            InMemoryEnrollment enrollment = InMemoryEnrollment.of(List.of(Rows.enrollment(hosting)));
            Proposal proposal = new Proposal(
                    Rows.id(500),
                    PolicyKind.DIRECT,
                    Destinations.of(address, ports),
                    List.of(),
                    SniVerification.ON,
                    new Words("", "", ""),
                    false,
                    Origin.NONE,
                    null);
            return Briefing.of(enrollment, proposal).findings().stream()
                    .map(finding -> finding.severity().name().charAt(0) + " " + finding.id())
                    .collect(Collectors.joining("; "));
        }

        @Override
        public String toString() {
            return hosting + " " + address + ":" + ports + " ";
        }
    }

    private static List<Line> corpus(String file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CorpusTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Line(Hosting.valueOf(cells[0]), cells[1], cells[2], cells[3]))
                    .toList();
        }
    }

    private static String together(List<Line> corpus, boolean found) {
        return corpus.stream()
                .map(line -> line + (found ? line.found() : line.expected()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void findsWhatShouldMakeAnOfficerStop() throws IOException {
        List<Line> traps = corpus("traps.tsv");
        assertTrue(traps.size() > 250);
        assertEquals(together(traps, false), together(traps, true));
    }

    @Test
    void neverWarnsOfEverydayDestinations() throws IOException {
        List<Line> ordinary = corpus("ordinary.tsv");
        assertTrue(ordinary.size() > 120);
        assertTrue(ordinary.stream().noneMatch(line -> line.expected().contains("W ")));
        assertTrue(ordinary.stream().noneMatch(line -> line.expected().contains("C ")));
        assertEquals(together(ordinary, false), together(ordinary, true));
    }
}
