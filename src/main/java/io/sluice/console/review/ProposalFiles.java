package io.sluice.console.review;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.FindingView;
import io.sluice.console.review.ProposalFile.Twin;
import io.sluice.console.review.ProposalFile.Weight;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.PolicyState;
import io.sluice.egress.Principal;
import io.sluice.egress.Relation;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Workload;
import io.sluice.egress.analysis.Briefing;
import io.sluice.egress.analysis.DecisionBrief;
import io.sluice.egress.analysis.Finding;
import io.sluice.egress.analysis.Opens;
import io.sluice.egress.analysis.Owner;
import io.sluice.egress.analysis.Proposal;
import io.sluice.egress.analysis.RelatedPolicy;
import io.sluice.egress.analysis.Severity;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import io.sluice.replica.OutboxEntry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads proposals with their briefs from the local model. May wait for disk: not on the FX thread. */
public final class ProposalFiles {
    private final Catalog catalog;
    private final Outbox outbox;

    /** The proposals that the person signed in may see. */
    public ProposalFiles(Catalog catalog, Outbox outbox) {
        this.catalog = catalog;
        this.outbox = outbox;
    }

    /** A proposal, with the effects of undelivered decisions; empty if there is none to be seen. */
    public Optional<ProposalFile> read(UUID proposal) {
        return read(proposal, Briefing.PAGE);
    }

    /** The same, with at most so many of the policies that are there already. */
    public Optional<ProposalFile> read(UUID proposal, int twins) {
        List<OutboxEntry> entries = outbox.entries();
        return catalog.read(view -> view.policy(proposal).map(policy -> file(view, policy, twins, entries)));
    }

    /** A proposal among what a view shows, with at most so many of the policies that are there already. */
    ProposalFile file(EnrollmentView view, EgressPolicy policy, int atMost, List<OutboxEntry> entries) {
        DecisionBrief brief = Briefing.of(view, Proposal.of(policy), atMost);
        Deliveries deliveries = new Deliveries(entries);
        Opens opens = brief.opens();
        boolean inPart = opens.newPairs() > 0 && opens.knownPairs() > 0;
        return new ProposalFile(
                PolicyFiles.file(view, catalog.person(), policy, entries),
                brief,
                weight(brief),
                twins(view, policy.sni(), brief.related().first(), deliveries),
                twins(view, policy.sni(), brief.related().grantable(), deliveries),
                inPart ? opens.cover().blocks(ProposalFile.BLOCKS + 1) : List.of(),
                brief.findings().stream().map(ProposalFiles::finding).toList(),
                together(view, policy.origin().request()),
                view.enrollment());
    }

    private static int together(EnrollmentView view, @Nullable UUID request) {
        return request == null
                ? 1
                : (int) view.policies(PolicyState.PENDING_APPROVAL).stream()
                        .filter(policy -> request.equals(policy.origin().request()))
                        .count();
    }

    private static List<Twin> twins(
            EnrollmentView view, SniVerification proposed, List<RelatedPolicy> related, Deliveries deliveries) {
        return related.stream()
                .map(each -> twin(view, proposed, each, deliveries))
                .toList();
    }

    /** Every workload that imports a policy, with its project. */
    public List<String> importers(UUID policy) {
        return catalog.read(view -> view.imports(policy).stream()
                .map(link -> view.workload(link.workload())
                        .map(workload -> text(
                                "review.importer",
                                Objects.requireNonNull(Names.project(view, workload.project())),
                                workload.name()))
                        .orElseGet(() -> text("review.unknown.workload")))
                .sorted()
                .toList());
    }

    static Weight weight(DecisionBrief brief) {
        return weight(brief, brief.findings());
    }

    /** How a brief weighs with no more than these findings, the heaviest first. */
    static Weight weight(DecisionBrief brief, List<Finding> findings) {
        Severity heaviest =
                findings.isEmpty() ? Severity.NOTE : findings.getFirst().severity();
        if (heaviest == Severity.CRITICAL) {
            return Weight.GRAVE;
        }
        if (brief.opens().nothingNew()) {
            return Weight.NEEDLESS;
        }
        return heaviest == Severity.WARNING ? Weight.CAREFUL : Weight.FINE;
    }

    static Twin twin(EnrollmentView view, SniVerification proposed, RelatedPolicy related, Deliveries deliveries) {
        EgressPolicy policy = related.policy();
        boolean sniDiffers = related.relation() == Relation.IDENTICAL
                && SniVerification.concerns(policy.destination())
                && policy.sni().on() != proposed.on();
        return new Twin(
                policy,
                related.relation(),
                related.importers(),
                projects(view, policy.id()),
                related.excess(),
                related.missing(),
                sniDiffers,
                stepBy(view, policy),
                deliveries.of(policy.id()));
    }

    private static @Nullable String stepBy(EnrollmentView view, EgressPolicy policy) {
        return view.principal(policy.life().last().by()).map(Principal::name).orElse(null);
    }

    private static List<String> projects(EnrollmentView view, UUID policy) {
        return view.imports(policy).stream()
                .map(PolicyImport::workload)
                .map(view::workload)
                .flatMap(Optional::stream)
                .map(Workload::project)
                .distinct()
                .map(project -> Objects.requireNonNull(Names.project(view, project)))
                .sorted()
                .toList();
    }

    static FindingView finding(Finding finding) {
        return finding(finding, finding.advice());
    }

    /** A finding for the one who writes the proposal: what to do about it is said to those who decide. */
    static FindingView findingForAuthor(Finding finding) {
        return finding(finding, finding.why());
    }

    private static FindingView finding(Finding finding, String why) {
        String side = text(finding.owner() == Owner.CUSTOMER ? "review.side.customer" : "review.side.provider");
        return new FindingView(
                severity(finding.severity()),
                finding.title(),
                why,
                side,
                finding.id(),
                text(
                        "review.finding.detail",
                        finding.rule().name(),
                        finding.rule().title()));
    }

    private static FindingView.Severity severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> FindingView.Severity.CRITICAL;
            case WARNING -> FindingView.Severity.WARNING;
            case NOTE -> FindingView.Severity.NOTE;
        };
    }

    /** The worst findings of a proposal, for lists. */
    public static Worst worst(EnrollmentView view, EgressPolicy policy) {
        List<Finding> findings = Briefing.of(view, policy).findings();
        if (findings.isEmpty()) {
            return Worst.NOTHING;
        }
        Severity heaviest = findings.getFirst().severity();
        long count = findings.stream()
                .filter(finding -> finding.severity() == heaviest)
                .count();
        return new Worst(severity(heaviest), (int) count);
    }
}
