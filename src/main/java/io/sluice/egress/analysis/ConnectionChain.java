package io.sluice.egress.analysis;

import io.sluice.egress.Agent;
import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Project;
import io.sluice.egress.Rule;
import io.sluice.egress.Workload;
import io.sluice.egress.analysis.ConnectionCheck.Link;
import io.sluice.egress.analysis.ConnectionCheck.Outcome;
import io.sluice.egress.analysis.ConnectionCheck.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the chain of one connection check. */
final class ConnectionChain {
    /** How many policies that would help are named. */
    private static final int HELPFUL = 3;

    private final EnrollmentView view;
    private final UUID workload;
    private final Destination target;
    private final List<Link> chain = new ArrayList<>();
    private final List<EgressPolicy> applying = new ArrayList<>();

    ConnectionChain(EnrollmentView view, UUID workload, Destination target) {
        this.view = view;
        this.workload = workload;
        this.target = target;
    }

    ConnectionCheck check() {
        workload();
        boolean admitted = admission();
        view.attached(workload, target).forEach(this::imported);
        view.globals(target).stream()
                .filter(policy -> !view.imports(policy.id(), workload))
                .forEach(this::global);
        if (applying.isEmpty()) {
            add(
                    Step.POLICY,
                    Outcome.NO,
                    Rule.R14,
                    "No active policy that it imports allows %s, nor does a global one.".formatted(target));
            helpful();
        } else {
            serverName();
        }
        boolean allowed = admitted && !applying.isEmpty();
        if (allowed) {
            add(Step.ANSWER, Outcome.YES, Rule.R7, "So the connection is allowed.");
        } else if (applying.isEmpty()) {
            add(Step.ANSWER, Outcome.NO, Rule.R14, "So the connection is not allowed.");
        } else {
            add(
                    Step.ANSWER,
                    Outcome.NO,
                    Rule.R7,
                    "So the connection is not allowed, because the workload may not run.");
        }
        return new ConnectionCheck(allowed, chain, applying);
    }

    private void workload() {
        Optional<Workload> known = view.workload(workload);
        int imports = view.importedCount(workload);
        String policies = Phrases.count(imports, "policy", "policies");
        if (known.isEmpty()) {
            add(
                    Step.WORKLOAD,
                    Outcome.NOTE,
                    Rule.R7,
                    imports == 0
                            ? "The workload is not known here and imports nothing: only a global policy can allow it."
                            : "The workload is not known here; it imports %s.".formatted(policies));
            return;
        }
        String project = view.project(known.get().project())
                .map(Project::name)
                .map(name -> " of project “" + name + "”")
                .orElse("");
        add(
                Step.WORKLOAD,
                Outcome.NOTE,
                Rule.R7,
                "%s “%s”%s imports %s."
                        .formatted(known.get().type().title(), known.get().name(), project, policies));
    }

    private boolean admission() {
        Admission admission = Admission.of(view, workload);
        for (Admission.Blocker blocker : admission.blockers()) {
            chain.add(new Link(Step.ADMISSION, Outcome.NO, blocker.rule(), blocker.reason(), List.of(blocker.id())));
        }
        if (admission.admitted()) {
            add(Step.ADMISSION, Outcome.YES, Rule.R7, "It may run: no policy that it imports stops it.");
        }
        return admission.admitted();
    }

    private void imported(EgressPolicy policy) {
        if (policy.admits()) {
            applying.add(policy);
            about(
                    Step.IMPORT,
                    policy,
                    Outcome.YES,
                    Rule.R7,
                    "It imports “%s” (%s), which is active and allows it."
                            .formatted(policy.name(), policy.destination()));
            grant(policy);
            route(policy);
        } else {
            about(
                    Step.IMPORT,
                    policy,
                    Outcome.NO,
                    Rule.R7,
                    "It imports “%s” (%s), which would allow it but is %s."
                            .formatted(policy.name(), policy.destination(), standing(policy)));
        }
    }

    private void global(EgressPolicy policy) {
        if (policy.admits()) {
            applying.add(policy);
            about(
                    Step.GLOBAL,
                    policy,
                    Outcome.YES,
                    Rule.R7,
                    "“%s” (%s) is global and active: it applies to every workload."
                            .formatted(policy.name(), policy.destination()));
            route(policy);
        } else {
            about(
                    Step.GLOBAL,
                    policy,
                    Outcome.NO,
                    Rule.R7,
                    "“%s” (%s) is global but %s.".formatted(policy.name(), policy.destination(), standing(policy)));
        }
    }

    private static String standing(EgressPolicy policy) {
        return policy.active() ? "waiting for the provider to apply it" : Phrases.state(policy.state());
    }

    /** Losing Import does not detach what is attached, but is shown (R8). */
    private void grant(EgressPolicy policy) {
        view.importOf(policy.id(), workload)
                .map(PolicyImport::imported)
                .filter(step -> !holdsImport(policy, step.by()))
                .flatMap(step -> view.principal(step.by()))
                .ifPresent(person -> about(
                        Step.GRANT,
                        policy,
                        Outcome.NOTE,
                        Rule.R8,
                        "%s, who imported it, no longer holds Import on it; what is attached stays."
                                .formatted(person.name())));
    }

    private boolean holdsImport(EgressPolicy policy, UUID user) {
        return Stream.concat(Stream.of(user), view.groups(user).stream())
                .flatMap(principal -> view.grant(policy.id(), principal).stream())
                .anyMatch(grant -> !grant.removed() && grant.level() == GrantLevel.IMPORT);
    }

    private void route(EgressPolicy policy) {
        if (policy.kind() == PolicyKind.AGENT_PROXY) {
            String agents = policy.agents().stream()
                    .map(id -> view.agent(id).map(ConnectionChain::told).orElse("an agent that is gone"))
                    .collect(Collectors.joining(" or "));
            about(
                    Step.AGENT,
                    policy,
                    Outcome.NOTE,
                    Rule.R4,
                    "Traffic leaves through %s, not from the egress IPs."
                            .formatted(agents.isEmpty() ? "an agent" : agents));
        }
    }

    private static String told(Agent agent) {
        return switch (agent.health()) {
            case HEALTHY -> "agent “%s” (healthy)".formatted(agent.name());
            case UNHEALTHY -> "agent “%s” (unhealthy: it may not get through)".formatted(agent.name());
            case UNKNOWN -> "agent “%s” (health unknown)".formatted(agent.name());
        };
    }

    private void serverName() {
        if (!target.ports().contains(443)) {
            return;
        }
        boolean unverified = applying.stream().anyMatch(policy -> !policy.sni().on());
        if (unverified) {
            add(
                    Step.SNI,
                    Outcome.NOTE,
                    Rule.R3,
                    "SNI verification is switched off by a policy that applies: any server name passes.");
        } else if (target.address() instanceof DnsName) {
            add(
                    Step.SNI,
                    Outcome.NOTE,
                    Rule.R3,
                    "SNI verification is on: the TLS handshake must name %s."
                            .formatted(target.address().canonical()));
        } else {
            add(
                    Step.SNI,
                    Outcome.NOTE,
                    Rule.R3,
                    "SNI verification is on: the TLS handshake must name a server, whichever it is.");
        }
    }

    /** Active policies that would allow it if they were imported, the narrowest first. */
    private void helpful() {
        view.around(
                        target,
                        policy -> policy.admits() && !policy.global() && !view.imports(policy.id(), workload),
                        HELPFUL)
                .forEach(policy -> about(
                        Step.HELP,
                        policy,
                        Outcome.NOTE,
                        Rule.R8,
                        "“%s” (%s) is active and would allow it, if the workload imported it."
                                .formatted(policy.name(), policy.destination())));
    }

    private void add(Step step, Outcome outcome, Rule rule, String sentence) {
        chain.add(new Link(step, outcome, rule, sentence, List.of()));
    }

    private void about(Step step, EgressPolicy policy, Outcome outcome, Rule rule, String sentence) {
        chain.add(new Link(step, outcome, rule, sentence, List.of(policy.id())));
    }
}
