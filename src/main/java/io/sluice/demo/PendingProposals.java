package io.sluice.demo;

import io.sluice.demo.Endpoints.SourceName;
import io.sluice.egress.Act;
import io.sluice.egress.Destination;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.RuleProfile;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** The inbox: the proposals of {@code pending.tsv}, made in the clock's last days and still undecided when it stops. */
final class PendingProposals {
    private final Stage stage;
    private final Timeline timeline;
    private final Cast cast;
    private final Map<String, UUID> policies;
    private final Random random;
    private final Map<String, UUID> requests = new HashMap<>();

    /** One row of the table. */
    record Row(
            double hours,
            String by,
            String project,
            String shows,
            PolicyKind kind,
            Destination destination,
            SniVerification sni,
            Words words,
            String extra) {
        static Row of(List<String> cells) {
            PolicyKind kind = PolicyKind.valueOf(cells.get(4));
            return new Row(
                    Double.parseDouble(cells.get(0)),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    kind,
                    RuleProfile.CLASSIC
                            .destination(kind, cells.get(5), cells.get(6))
                            .orThrow(),
                    cells.get(7).equals("-") ? SniVerification.ON : SniVerification.off(cells.get(7)),
                    new Words(cells.get(8), cells.get(9), cells.get(10)),
                    cells.get(11));
        }

        /** What the extra cell says of something; empty if it speaks of something else. */
        String extra(String of) {
            return extra.startsWith(of + ":") ? extra.substring(of.length() + 1) : "";
        }
    }

    /** @param policies ids of policies by their routes' keys */
    PendingProposals(Stage stage, Timeline timeline, Cast cast, Map<String, UUID> policies) {
        this.stage = stage;
        this.timeline = timeline;
        this.cast = cast;
        this.policies = policies;
        this.random = stage.random();
    }

    static List<Row> rows() {
        return Table.tsv(
                        "pending.tsv",
                        "hours",
                        "by",
                        "project",
                        "shows",
                        "kind",
                        "address",
                        "ports",
                        "sni",
                        "name",
                        "description",
                        "justification",
                        "extra")
                .stream()
                .map(Row::of)
                .toList();
    }

    /** Puts them on the timeline. */
    void plan() {
        rows().forEach(row -> timeline.add(
                DemoClock.hoursAgo(row.hours()).plusMillis(random.nextInt(60_000)), at -> propose(at, row)));
    }

    private void propose(Instant now, Row row) {
        UUID proposer = DemoIdentities.find(row.by())
                .map(DemoIdentity::user)
                .orElseGet(() ->
                        row.by().equals("team") ? cast.engineer(row.project(), random) : unknown("proposer", row.by()));
        String request = row.extra("request");
        String supersedes = row.extra("supersedes");
        Origin origin = new Origin(
                request.isEmpty() ? null : requests.computeIfAbsent(request, _ -> stage.id(now)),
                cast.project(row.project()),
                source(row).orElse(null),
                supersedes.isEmpty() ? null : superseded(supersedes));
        List<UUID> agents = row.kind() == PolicyKind.AGENT_PROXY ? cast.agents() : List.of();
        UUID policy = stage.propose(
                now, proposer, new Act.Draft(row.kind(), row.destination(), agents, row.words(), row.sni(), origin));
        follow(now, row, policy, proposer);
    }

    /** The source that a proposal is for, and that imports it meanwhile. */
    private Optional<UUID> source(Row row) {
        String source = row.extra("import");
        return source.isEmpty() ? Optional.empty() : Optional.of(cast.source(new SourceName(row.project(), source)));
    }

    private void follow(Instant now, Row row, UUID policy, UUID proposer) {
        source(row)
                .ifPresent(workload -> timeline.add(
                        now.plusSeconds(240), at -> stage.act(at, proposer, policy, new Act.Import(workload))));
        String note = row.extra("note");
        if (!note.isEmpty()) {
            timeline.add(
                    DemoClock.later(now, 60, 240, random),
                    at -> stage.act(at, DemoIdentities.OFFICER.user(), policy, new Act.RequestChanges(note)));
        }
    }

    private UUID superseded(String key) {
        UUID policy = policies.get(key);
        return policy == null ? unknown("route", key) : policy;
    }

    private static UUID unknown(String what, String name) {
        throw new IllegalStateException("pending.tsv names an unknown " + what + ": " + name);
    }
}
