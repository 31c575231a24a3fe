package io.sluice.replica;

import io.sluice.egress.Command;
import io.sluice.egress.EgressPolicy;
import io.sluice.protocol.CommandJson;
import io.sluice.protocol.Malformed;
import io.sluice.protocol.RowJson;
import io.sluice.protocol.RowType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A decision as the journal keeps it: a line with the moment it was queued, a line with the command as it is sent, and a
 * line for each policy as it was on screen.
 */
record DecisionText(Instant queuedAt, Command command, List<EgressPolicy> base) {
    DecisionText {
        base = List.copyOf(base);
    }

    String text() {
        return Stream.concat(
                        Stream.of(Long.toString(queuedAt.toEpochMilli()), CommandJson.text(command)),
                        base.stream().map(RowJson::text))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws Malformed if the command or a policy cannot be read by this version
     */
    static DecisionText read(String text) throws Malformed {
        List<String> lines = text.lines().toList();
        List<EgressPolicy> base = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            base.add((EgressPolicy) RowJson.read(RowType.POLICY, line));
        }
        return new DecisionText(
                Instant.ofEpochMilli(Long.parseLong(lines.get(0))), CommandJson.read(lines.get(1)), base);
    }
}
