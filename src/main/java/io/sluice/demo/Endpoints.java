package io.sluice.demo;

import io.sluice.egress.Checked;
import io.sluice.egress.Destination;
import io.sluice.egress.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the workloads of {@code endpoints.csv} asked for. Rows that break R1 or R2 are refused and counted; nothing is
 * repaired, and no port is guessed where the row states none.
 *
 * @param projects every project with its sources, in the file's order, also of rows that were refused
 * @param wanted each valid destination with the sources that ask for it, in the file's order
 */
record Endpoints(Map<String, Set<String>> projects, Map<Destination, List<SourceName>> wanted, Refusals refusals) {

    /** A source, by its name and its project's. */
    record SourceName(String project, String source) {
        /** Reads {@code Project/Source}. */
        static SourceName parse(String text) {
            int slash = text.indexOf('/');
            return new SourceName(text.substring(0, slash), text.substring(slash + 1));
        }
    }

    static Endpoints read() {
        Map<String, Set<String>> projects = new LinkedHashMap<>();
        Map<Destination, Set<SourceName>> wanted = new LinkedHashMap<>();
        Map<Refusals.Cause, Integer> refused = new TreeMap<>();
        List<List<String>> rows = Table.csv("endpoints.csv", "project", "source", "host", "port");
        for (List<String> row : rows) {
            SourceName source = new SourceName(row.get(0), row.get(1));
            projects.computeIfAbsent(source.project(), _ -> new LinkedHashSet<>())
                    .add(source.source());
            switch (Destination.parse(row.get(2), row.get(3))) {
                case Checked.Valid<Destination>(Destination destination) ->
                    wanted.computeIfAbsent(destination, _ -> new LinkedHashSet<>())
                            .add(source);
                case Checked.Invalid<Destination>(Violation violation) ->
                    refused.merge(cause(violation, row.get(2)), 1, Integer::sum);
            }
        }
        Map<Destination, List<SourceName>> lists = new LinkedHashMap<>();
        wanted.forEach((destination, sources) -> lists.put(destination, new ArrayList<>(sources)));
        return new Endpoints(projects, lists, new Refusals(rows.size(), refused));
    }

    private static Refusals.Cause cause(Violation violation, String host) {
        String fault = switch (violation.rule()) {
            case R2 -> violation.offending().isEmpty() ? "port missing" : "port";
            default -> {
                if (host.indexOf('*') >= 0) {
                    yield "wildcard";
                }
                if (host.indexOf('_') >= 0) {
                    yield "underscore";
                }
                yield host.indexOf('.') < 0 ? "single label" : "other address";
            }
        };
        return new Refusals.Cause(violation.rule(), fault);
    }
}
