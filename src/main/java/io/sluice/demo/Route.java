package io.sluice.demo;

import io.sluice.demo.Endpoints.SourceName;
import io.sluice.egress.Address;
import io.sluice.egress.Destination;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.RuleProfile;
import io.sluice.egress.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A route that was asked for and decided in the past.
 *
 * @param key the destination as text, or a word of {@code routes.tsv}
 * @param askers the sources that want it; those of the first one's project propose it
 * @param words null if they are to be made from the destination
 */
record Route(
        String key,
        PolicyKind kind,
        Destination destination,
        List<SourceName> askers,
        @Nullable Words words) {

    /** Every route: those of the endpoints, with those of {@code routes.tsv} spread evenly among them. */
    static List<Route> all(Map<Destination, List<SourceName>> wanted) {
        List<Route> routes = new ArrayList<>();
        wanted.forEach((destination, askers) ->
                routes.add(new Route(destination.toString(), PolicyKind.DIRECT, destination, askers, null)));
        List<Route> written = written();
        int apart = routes.size() / (written.size() + 1);
        for (int i = 0; i < written.size(); i++) {
            routes.add((i + 1) * (apart + 1) - 1, written.get(i));
        }
        return routes;
    }

    /** The routes of {@code routes.tsv}. */
    static List<Route> written() {
        return Table.tsv(
                        "routes.tsv",
                        "key",
                        "kind",
                        "address",
                        "ports",
                        "askers",
                        "name",
                        "description",
                        "justification")
                .stream()
                .map(Route::of)
                .toList();
    }

    /** The published blocks of {@code cidrs.csv}. */
    static List<Ipv4Cidr> published() {
        return Table.csv("cidrs.csv", "provider", "service", "region", "cidr").stream()
                .map(row -> (Ipv4Cidr) Address.parse(row.get(3)).orThrow())
                .toList();
    }

    private static Route of(List<String> row) {
        PolicyKind kind = PolicyKind.valueOf(row.get(1));
        return new Route(
                row.get(0),
                kind,
                RuleProfile.CLASSIC.destination(kind, row.get(2), row.get(3)).orThrow(),
                Arrays.stream(row.get(4).split(";", -1)).map(SourceName::parse).toList(),
                new Words(row.get(5), row.get(6), row.get(7)));
    }
}
