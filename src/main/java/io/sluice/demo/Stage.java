package io.sluice.demo;

import io.sluice.egress.Act;
import io.sluice.egress.BucketRegion;
import io.sluice.egress.Command;
import io.sluice.egress.Decision;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Evidence;
import io.sluice.egress.Facts;
import io.sluice.egress.Rulebook;
import io.sluice.egress.analysis.InMemoryEnrollment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Where the demo is played: the growing state, and the rows in the order they were made. */
final class Stage {
    private final InMemoryEnrollment state;
    private final List<EnrollmentRow> rows;
    private final AtomicInteger commands;
    private final DemoIds ids;
    private final Random random;

    Stage(DemoIds ids, Random random) {
        this(new InMemoryEnrollment(), new ArrayList<>(), new AtomicInteger(), ids, random);
    }

    private Stage(
            InMemoryEnrollment state, List<EnrollmentRow> rows, AtomicInteger commands, DemoIds ids, Random random) {
        this.state = state;
        this.rows = rows;
        this.commands = commands;
        this.ids = ids;
        this.random = random;
    }

    /** The same stage with a clock of its own, for what is told later and happened earlier. */
    Stage aside(DemoIds others, Random chance) {
        return new Stage(state, rows, commands, others, chance);
    }

    Random random() {
        return random;
    }

    EnrollmentView state() {
        return state;
    }

    List<EnrollmentRow> rows() {
        return List.copyOf(rows);
    }

    /** How many commands on network egress policies were accepted. */
    int commands() {
        return commands.get();
    }

    UUID id(Instant now) {
        return ids.next(now);
    }

    /** Puts a row that no command makes: people, groups, roles, projects, workloads, agents. */
    void found(EnrollmentRow row) {
        state.put(row);
        rows.add(row);
    }

    /** Proposes a policy and returns its id. */
    UUID propose(Instant now, UUID actor, Act.Draft draft) {
        UUID policy = id(now);
        decide(now, actor, policy, null, new Act.Propose(draft));
        return policy;
    }

    /** Does something to a policy, decided on what it is now. */
    void act(Instant now, UUID actor, UUID policy, Act act) {
        decide(now, actor, policy, policy(policy), act);
    }

    /** Does something to an S3 bucket or Azure Storage policy; a bucket lies in the enrollment's region. */
    void storage(Instant now, UUID actor, UUID command, UUID policy, long base, Act.OnStorage act) {
        String region = state.enrollment().region();
        BucketRegion found = region == null ? new BucketRegion.Unknown("there is none") : new BucketRegion.In(region);
        Command made = new Command(command, policy, base, null, null, now.minusSeconds(1), act);
        play(made, Rulebook.decide(state, actor, made, new Facts(now, found)));
    }

    /** Does something to the sources that a code resource or transform imports. */
    void source(Instant now, UUID actor, UUID command, UUID workload, Act.OnSources act) {
        Command made = new Command(command, workload, 0, null, null, now.minusSeconds(1), act);
        play(made, Rulebook.decide(state, actor, made, new Facts(now)));
    }

    EgressPolicy policy(UUID id) {
        return state.policy(id).orElseThrow(() -> new IllegalStateException("The demo has no policy " + id));
    }

    private void decide(Instant now, UUID actor, UUID policy, @Nullable EgressPolicy on, Act act) {
        if (now.isAfter(DemoClock.NOW)) {
            throw new IllegalStateException("The demo's clock stops before %s at %s".formatted(act, now));
        }
        Command command = new Command(
                id(now),
                policy,
                on == null ? 0 : on.version(),
                on != null && act.operation().needsEvidence()
                        ? Evidence.of(on, state.overlapping(on.destination()))
                        : null,
                null,
                now.minusMillis(300 + random.nextInt(2_500)),
                act);
        play(command, Rulebook.decide(state, actor, command, new Facts(now)));
        commands.incrementAndGet();
    }

    private void play(Command command, Decision decision) {
        switch (decision) {
            case Decision.Accepted(List<EnrollmentRow> made) -> made.forEach(this::found);
            case Decision other -> throw new IllegalStateException("The demo breaks a rule: " + command + ": " + other);
        }
    }
}
