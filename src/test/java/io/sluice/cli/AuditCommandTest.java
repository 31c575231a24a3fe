package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.protocol.AuditEvent;
import io.sluice.protocol.AuditExport;
import io.sluice.trust.AuditChain;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code sluice audit verify}: every way in which an export can be another than it was made (R27). */
final class AuditCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private List<String> lines;
    private String last;

    @BeforeEach
    void export() {
        List<AuditEvent> events = new ArrayList<>();
        String previous = "ab".repeat(32);
        for (long number = 7; number <= 10; number++) {
            AuditEvent event = event(number, previous, "");
            event = event(number, previous, AuditChain.hash(event));
            events.add(event);
            previous = event.hash();
        }
        last = previous;
        lines = new ArrayList<>();
        lines.add(new AuditExport(new UUID(1, 1), Instant.EPOCH, null, null, 7, 10, "ab".repeat(32), last).text());
        events.forEach(event -> lines.add(event.text()));
    }

    private static AuditEvent event(long number, String previous, String hash) {
        return new AuditEvent(
                number,
                Instant.ofEpochMilli(number),
                new UUID(0, 2),
                null,
                "deny",
                new UUID(0, number),
                "192.0.2.1",
                null,
                "accepted, seq " + number,
                "Größe · a.example:443",
                "{\"by\":\"Officer\"}",
                previous,
                hash);
    }

    private int run(String... options) {
        List<String> all = new ArrayList<>(List.of("audit", "verify"));
        all.addAll(List.of(options));
        all.add("-");
        byte[] input = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return new Program(new ByteArrayInputStream(input), new PrintWriter(out), new PrintWriter(err))
                .run(all.toArray(String[]::new));
    }

    private void broken(String words) {
        assertThat(run()).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).startsWith("R27: ").contains(words);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aWholeExportIsToldWithItsLastHash() {
        assertThat(run()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("4 events, from number 7 to 10", last);
        assertThat(run("--hash", last)).isEqualTo(ExitCode.DONE);
    }

    @Test
    void whoseLogItIsTheFirstLineAloneTellsUnlessTheHashIsKnown() {
        run();
        assertThat(out.toString())
                .contains(
                        "names enrollment " + new UUID(1, 1) + ", exported at 1970-01-01T00:00:00Z;",
                        "noted elsewhere (--hash)");
        out.getBuffer().setLength(0);
        run("--hash", last);
        assertThat(out.toString()).contains("exported at 1970-01-01T00:00:00Z.").doesNotContain("noted elsewhere");
    }

    @Test
    void anotherHashThanTheOneNotedIsToldOf() {
        assertThat(run("--hash", "00".repeat(32))).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("the log was rewritten");
    }

    @Test
    void aChangedEventIsToldOf() {
        lines.set(2, lines.get(2).replace("192.0.2.1", "192.0.2.2"));
        broken("Line 3: Event 8 was changed");
    }

    @Test
    void changedDetailsAreToldOf() {
        lines.set(2, lines.get(2).replace("Officer", "Somebody"));
        broken("Line 3: Event 8 was changed");
    }

    @Test
    void aMissingADoubledAndAnInsertedEventAreToldOf() {
        String taken = lines.remove(3);
        broken("Event 10 stands where event 9 must be");
        lines.add(3, taken);
        lines.add(3, taken);
        err.getBuffer().setLength(0);
        broken("Event 9 stands where event 10 must be");
    }

    @Test
    void aCutOffEndIsToldOf() {
        lines.removeLast();
        broken("It ends with event 9, though it must go on to event 10");
    }

    @Test
    void aFieldThatNoHashCoversIsToldOf() {
        lines.set(1, lines.get(1).replace("{\"number\"", "{\"approvedBy\":\"the board\",\"number\""));
        broken("“approvedBy” is not known here");
    }

    @Test
    void anotherFileIsNoExport() {
        lines.set(0, "{}");
        broken("This is no export of an audit log");
        lines.clear();
    }

    @Test
    void theSameEventLaidOutOtherwiseIsTheSame() {
        lines.set(1, lines.get(1).replace("{\"by\":\"Officer\"}", "{ \"by\" : \"Officer\" }"));
        assertThat(run()).isEqualTo(ExitCode.DONE);
    }
}
