package io.sluice.console.review;

import io.sluice.console.pieces.FindingView;
import io.sluice.console.review.DraftFile.Instead;
import io.sluice.console.review.ProposalFile.Twin;
import io.sluice.console.support.NaturalOrder;
import io.sluice.egress.Act;
import io.sluice.egress.Agent;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.Operation;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Project;
import io.sluice.egress.Relation;
import io.sluice.egress.RuleProfile;
import io.sluice.egress.Rulebook;
import io.sluice.egress.Workload;
import io.sluice.egress.analysis.Briefing;
import io.sluice.egress.analysis.DecisionBrief;
import io.sluice.egress.analysis.Finding;
import io.sluice.egress.analysis.Proposal;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Briefs policies before they are sent. May wait for disk: not on the FX thread. */
public final class DraftFiles {
    private static final UUID UNSENT = new UUID(0, 0);

    private final Catalog catalog;
    private final Outbox outbox;
    private final PolicyList policies;

    /**
     * The drafts of the person signed in to this catalog.
     *
     * @param policies the policies that the person may see
     */
    public DraftFiles(Catalog catalog, Outbox outbox, PolicyList policies) {
        this.catalog = catalog;
        this.outbox = outbox;
        this.policies = policies;
    }

    /**
     * What there is to choose from, by name.
     *
     * @param agents for agent proxy policies (R4)
     * @param projects that a policy can be for
     * @param workloads sources and other workloads that a policy can be for
     * @param markings those that the person holds (R30)
     * @param profile what kinds of policy there are, what they take, and how many may be imported
     */
    public record Choices(
            List<Agent> agents,
            List<Project> projects,
            List<Workload> workloads,
            List<MarkingChoice> markings,
            RuleProfile profile) {
        public Choices {
            agents = List.copyOf(agents);
            projects = List.copyOf(projects);
            workloads = List.copyOf(workloads);
            markings = List.copyOf(markings);
        }
    }

    /** A destination with the kind of policy that would open it. */
    public record Target(PolicyKind kind, Destination destination) {}

    /** What there is to choose from now. */
    public Choices choices() {
        return catalog.read(view -> new Choices(
                view.agents().stream()
                        .sorted(Comparator.comparing(Agent::name, NaturalOrder.NAMES))
                        .toList(),
                view.projects().stream()
                        .sorted(Comparator.comparing(Project::name, NaturalOrder.NAMES))
                        .toList(),
                view.workloads().stream()
                        .sorted(Comparator.comparing(Workload::name, NaturalOrder.NAMES))
                        .toList(),
                MarkingList.held(view, catalog.person()),
                view.itself().map(Enrollment::profile).orElse(RuleProfile.CLASSIC)));
    }

    /** The policies that the person may see, to find the one that a new one is to replace. */
    public PolicyList policies() {
        return policies;
    }

    /** For each of these that an identical active policy opens already: that policy, to import instead (R9). */
    public Map<Target, Instead> identical(List<Target> targets) {
        return catalog.read(view -> {
            Map<Target, Instead> found = new HashMap<>();
            for (Target target : targets) {
                view.overlapping(target.destination()).stream()
                        .filter(policy -> policy.active() && policy.kind() == target.kind())
                        .filter(policy -> policy.destination().equals(target.destination()))
                        .findFirst()
                        .ifPresent(policy -> found.put(target, instead(view, policy, true)));
            }
            return found;
        });
    }

    /** What is found about each of these, whatever is written about them; the heaviest first. */
    public Map<Target, List<FindingView>> findings(List<Act.Draft> drafts) {
        Map<Target, List<FindingView>> found = new HashMap<>();
        for (Act.Draft draft : drafts) {
            // One by one, so that nothing that the catalog is told waits for all of them.
            DecisionBrief brief =
                    catalog.read(view -> Briefing.of(view, Proposal.of(UNSENT, draft, false, catalog.person()), 1));
            found.put(
                    new Target(draft.kind(), draft.destination()),
                    brief.findings().stream()
                            .filter(finding -> !finding.aboutWords())
                            .map(ProposalFiles::findingForAuthor)
                            .toList());
        }
        return found;
    }

    /** Why the person may not propose or create policies, whatever they write; empty if they may. */
    public Optional<Refused> objection(Operation operation) {
        return catalog.read(view -> Rulebook.objection(view, catalog.person(), operation));
    }

    /**
     * The brief on a draft, as things stand.
     *
     * @param id the id that the policy would get
     * @param global whether it would apply to every workload
     */
    public DraftFile read(UUID id, Act.Draft draft, boolean global) {
        Deliveries deliveries = new Deliveries(outbox.entries());
        return catalog.read(view -> {
            Proposal proposal = Proposal.of(id, draft, global, catalog.person());
            DecisionBrief brief = Briefing.of(view, proposal);
            List<Twin> twins = brief.related().first().stream()
                    .map(related -> ProposalFiles.twin(view, draft.sni(), related, deliveries))
                    .toList();
            // What is not written yet, the form asks for; it is nothing to find.
            boolean worded = !draft.words().justification().isBlank();
            List<Finding> findings = brief.findings().stream()
                    .filter(finding -> worded || !finding.aboutWords())
                    .toList();
            return new DraftFile(
                    draft,
                    brief,
                    ProposalFiles.weight(brief, findings),
                    twins,
                    findings.stream().map(ProposalFiles::findingForAuthor).toList(),
                    instead(view, brief));
        });
    }

    /** Looked for among all that are there, not only among those that are listed. */
    private @Nullable Instead instead(EnrollmentView view, DecisionBrief brief) {
        return brief.related()
                .answer()
                .map(answer -> instead(view, answer.policy(), answer.relation() == Relation.IDENTICAL))
                .orElse(null);
    }

    private Instead instead(EnrollmentView view, EgressPolicy policy, boolean identical) {
        return new Instead(policy, identical, may(view, Operation.IMPORT, policy), may(view, Operation.SHARE, policy));
    }

    private boolean may(EnrollmentView view, Operation operation, EgressPolicy policy) {
        return Rulebook.objection(view, catalog.person(), operation, policy).isEmpty();
    }
}
