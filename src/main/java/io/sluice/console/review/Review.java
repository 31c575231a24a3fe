package io.sluice.console.review;

import io.sluice.replica.Catalog;
import io.sluice.replica.Outbox;
import java.time.Clock;

/**
 * The services of this package over one local model.
 *
 * @param assessments how heavy the findings of proposals are, for lists
 * @param own the policies that the person has proposed or created
 */
public record Review(
        Catalog catalog,
        Decisions decisions,
        Assessments assessments,
        Inbox inbox,
        ProposalFiles proposals,
        DraftFiles drafts,
        PolicyFiles files,
        PolicyList policies,
        PolicyList own,
        People people,
        Undelivered undelivered,
        Comparisons comparisons,
        StorageList storage,
        GlobalList globals,
        RoleList roles) {

    /** The services of the person signed in to this catalog. */
    public static Review over(Catalog catalog, Outbox outbox, Clock clock) {
        Assessments assessments = new Assessments(catalog, ProposalFiles::worst);
        return new Review(
                catalog,
                new Decisions(catalog, outbox, clock),
                assessments,
                new Inbox(catalog, outbox, assessments),
                new ProposalFiles(catalog, outbox),
                new DraftFiles(catalog, outbox),
                new PolicyFiles(catalog, outbox),
                new PolicyList(catalog, outbox),
                PolicyList.own(catalog, outbox),
                new People(catalog),
                new Undelivered(catalog, outbox),
                new Comparisons(catalog, outbox),
                new StorageList(catalog, outbox),
                new GlobalList(catalog, outbox),
                new RoleList(catalog, outbox));
    }
}
