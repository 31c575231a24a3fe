package io.sluice.console.policies;

import io.sluice.console.review.PolicyList;
import io.sluice.console.search.Answer;
import io.sluice.egress.DnsName;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.SniVerification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Policies as comma-separated values, every column of the list and the id, whatever columns are on screen. */
final class PolicyCsv {
    /** How many lines go onto the clipboard at most. */
    static final int MOST = 50_000;

    private static final List<String> HEADER = List.of(
            "id",
            "name",
            "address",
            "address_unicode",
            "ports",
            "kind",
            "state",
            "waiting_for_provider",
            "global",
            "sni_verification",
            "workloads",
            "people",
            "proposer",
            "proposed",
            "changed",
            "markings");
    private static final int AT_ONCE = 1_000;

    private PolicyCsv() {}

    /** The policies at some places of an answer. Reads the catalog: not on the FX thread. */
    static String of(PolicyList policies, Answer answer, int count, IntUnaryOperator places) {
        StringBuilder csv = new StringBuilder(Csv.line(HEADER));
        for (int from = 0; from < count; from += AT_ONCE) {
            int[] some = new int[Math.min(AT_ONCE, count - from)];
            for (int i = 0; i < some.length; i++) {
                some[i] = places.applyAsInt(from + i);
            }
            policies.lines(answer, some).forEach(line -> csv.append(Csv.line(cells(line))));
        }
        return csv.toString();
    }

    private static List<String> cells(PolicyList.Line line) {
        List<String> cells = new ArrayList<>();
        cells.add(line.id().toString());
        cells.add(line.name());
        cells.add(line.destination().address().canonical());
        cells.add(
                line.destination().address() instanceof DnsName name && name.internationalized() ? name.unicode() : "");
        cells.add(line.destination().ports().toString());
        cells.add(line.kind() == PolicyKind.DIRECT ? "direct" : "agent");
        cells.add(line.state().name());
        cells.add(yes(line.waiting()));
        cells.add(yes(line.global()));
        cells.add(SniVerification.concerns(line.destination()) ? line.sniOff() ? "off" : "on" : "");
        cells.add(Integer.toString(line.workloads()));
        cells.add(Integer.toString(line.people()));
        cells.add(line.proposer());
        cells.add(line.proposed().toString());
        cells.add(line.changed().toString());
        cells.add(String.join(", ", line.markings()));
        return cells;
    }

    private static String yes(boolean yes) {
        return yes ? "yes" : "no";
    }
}
