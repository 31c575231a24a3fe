package io.sluice.console.review;

import io.sluice.console.search.NameHints;
import io.sluice.console.search.PolicySearch;
import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import java.time.Clock;

/**
 * The services of this package over one local model.
 *
 * @param assessments how heavy the findings of proposals are, for lists
 * @param own the policies that the person has proposed or created
 * @param names the names that filters of policies can be completed to
 */
public record Review(
        Catalog catalog,
        Decisions decisions,
        Assessments assessments,
        Inbox inbox,
        ProposalFiles proposals,
        SelectedProposals selected,
        DraftFiles drafts,
        PolicyFiles files,
        PolicyList policies,
        PolicyList own,
        NameHints names,
        Revocations revocations,
        People people,
        Undelivered undelivered,
        Comparisons comparisons,
        StorageList storage,
        GlobalList globals,
        WorkloadFiles workloads,
        RoleList roles,
        MarkingList markings) {

    /** The services of the person signed in to this catalog. */
    public static Review over(Catalog catalog, Outbox outbox, Clock clock) {
        PolicySearch search = new PolicySearch(catalog, clock.getZone());
        Decisions decisions = new Decisions(catalog, outbox, clock);
        Assessments assessments = new Assessments(catalog, ProposalFiles::worst);
        ProposalFiles proposals = new ProposalFiles(catalog, outbox);
        PolicyList policies = PolicyList.all(catalog, outbox, search);
        return new Review(
                catalog,
                decisions,
                assessments,
                new Inbox(catalog, outbox, assessments),
                proposals,
                new SelectedProposals(catalog, outbox, proposals),
                new DraftFiles(catalog, outbox, policies),
                new PolicyFiles(catalog, outbox),
                policies,
                PolicyList.own(catalog, outbox, search),
                new NameHints(catalog),
                new Revocations(catalog),
                new People(catalog),
                new Undelivered(catalog, outbox),
                new Comparisons(catalog, outbox),
                new StorageList(catalog, outbox),
                new GlobalList(catalog, outbox),
                new WorkloadFiles(catalog, outbox, clock),
                new RoleList(catalog, outbox),
                new MarkingList(catalog));
    }
}
